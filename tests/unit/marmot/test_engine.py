from marmot_desktop.marmot import engine, mls_values


def test_the_port_offers_every_value_it_speaks_in() -> None:
    spoken = {
        name for name, value in vars(mls_values).items() if getattr(value, "__module__", "") == mls_values.__name__
    }
    assert spoken <= set(engine.__all__)


def test_everything_the_port_offers_is_there() -> None:
    assert set(engine.__all__) <= set(vars(engine))
