<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutTab</name>
    <message>
        <source>Copy versions</source>
        <translation>Copiar versiones</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Componentes</translation>
    </message>
    <message>
        <source>Marmot Desktop is free software under the MIT licence. It uses Qt under the LGPL, version 3, linked dynamically: you may replace Qt by a version of your own. These are its parts:</source>
        <translation>Marmot Desktop es software libre con licencia MIT. Usa Qt con la licencia LGPL, versión 3, enlazado dinámicamente: puedes sustituir Qt por tu propia versión. Estos son sus componentes:</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>Private group chat that no company runs: encrypted from end to end by MLS, carried by Nostr relays.</source>
        <translation>Chat de grupo privado que no depende de ninguna empresa: cifrado de extremo a extremo con MLS y transportado por relays de Nostr.</translation>
    </message>
    <message>
        <source>Versions copied</source>
        <translation>Versiones copiadas</translation>
    </message>
</context>
<context>
    <name>AccessibilityTab</name>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>On: black and white, with borders around everything</source>
        <translation>Activado: blanco y negro, con bordes</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>On: nothing turns or blinks by itself</source>
        <translation>Activado: nada gira ni parpadea</translation>
    </message>
    <message>
        <source>Read new messages of the open chat aloud</source>
        <translation>Leer en voz alta lo nuevo del chat</translation>
    </message>
    <message>
        <source>Everything can be done by keyboard: F6 goes from one part of the window to the next, Ctrl+/ shows all keys.</source>
        <translation>Todo se puede hacer con el teclado: F6 pasa de una parte de la ventana a la siguiente, Ctrl+/ muestra todas las teclas.</translation>
    </message>
    <message>
        <source>Screen reader</source>
        <translation>Lector de pantalla</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>A screen reader is active.</source>
        <translation>Hay un lector de pantalla activo.</translation>
    </message>
    <message>
        <source>No screen reader is active now; this holds when one is.</source>
        <translation>Ahora no hay ningún lector de pantalla activo; esto vale cuando lo haya.</translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message>
        <source>Account: {name}</source>
        <translation>Cuenta: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting in other accounts</source>
        <translation>
            <numerusform>%Ln pendiente en otras cuentas</numerusform>
            <numerusform>%Ln pendientes en otras cuentas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountListModel</name>
    <message>
        <source>shown now</source>
        <translation>a la vista</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>%Ln mensaje sin leer</numerusform>
            <numerusform>%Ln mensajes sin leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invite(s)</source>
        <translation>
            <numerusform>%Ln invitación</numerusform>
            <numerusform>%Ln invitaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>live</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>abriendo…</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>sesión cerrada</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>no se abre</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>A la vista</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
</context>
<context>
    <name>AccountSwitcher</name>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Añadir una cuenta…</translation>
    </message>
    <message>
        <source>Copy public key</source>
        <translation>Copiar clave pública</translation>
    </message>
    <message>
        <source>Show my QR code</source>
        <translation>Mostrar mi código QR</translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation>Ajustes de la cuenta</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Cerrar sesión…</translation>
    </message>
</context>
<context>
    <name>AccountTab</name>
    <message>
        <source>Your public key</source>
        <translation>Tu clave pública</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Public key, to give to others</source>
        <translation>Clave pública, para dar a otras personas</translation>
    </message>
    <message>
        <source>Show your QR code</source>
        <translation>Mostrar tu código QR</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Accounts on this computer</source>
        <translation>Cuentas en este equipo</translation>
    </message>
    <message>
        <source>All of them are live at once. Signing out closes one and keeps its data here, encrypted.</source>
        <translation>Todas están en línea a la vez. Al cerrar sesión en una, se cierra y sus datos se quedan aquí, cifrados.</translation>
    </message>
    <message>
        <source>Your QR code</source>
        <translation>Tu código QR</translation>
    </message>
</context>
<context>
    <name>AccountTableModel</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clave pública</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>Trabajo en segundo plano</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Último evento</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Se abre con</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Sesión abierta</translation>
    </message>
    <message>
        <source>{connected} of {all}</source>
        <translation>{connected} de {all}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguno todavía</translation>
    </message>
    <message>
        <source>{well} of {all} run</source>
        <translation>{well} de {all} en marcha</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln run</source>
        <translation>
            <numerusform>%Ln en marcha</numerusform>
            <numerusform>los %Ln en marcha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln fallo</numerusform>
            <numerusform>%Ln fallos</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for the start</source>
        <translation>espera el inicio</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>starts again in a moment</source>
        <translation>se reinicia en un momento</translation>
    </message>
    <message>
        <source>has nothing to do</source>
        <translation>no tiene nada que hacer</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Keyring or passphrase</source>
        <translation>Llavero o contraseña</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Llavero</translation>
    </message>
    <message>
        <source>Connected relays, of all that are in use</source>
        <translation>Relays conectados, de todos los que se usan</translation>
    </message>
    <message>
        <source>Not known while the account is signed out: its database is closed and encrypted.</source>
        <translation>No se sabe mientras la cuenta tenga la sesión cerrada: su base de datos está cerrada y cifrada.</translation>
    </message>
</context>
<context>
    <name>AccountsPanel</name>
    <message>
        <source>Accounts on this computer</source>
        <translation>Cuentas en este equipo</translation>
    </message>
    <message>
        <source>Stay signed in: open this account when the app starts</source>
        <translation>Mantener la sesión al iniciar la app</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Cerrar sesión…</translation>
    </message>
    <message>
        <source>Remove from this device…</source>
        <translation>Eliminar de este dispositivo…</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Añadir una cuenta…</translation>
    </message>
    <message>
        <source>Choose an account first</source>
        <translation>Elige primero una cuenta</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>It is shown already</source>
        <translation>Ya está a la vista</translation>
    </message>
    <message>
        <source>It is not signed in</source>
        <translation>No tiene la sesión abierta</translation>
    </message>
</context>
<context>
    <name>AccountsTab</name>
    <message>
        <source>Copy table</source>
        <translation>Copiar tabla</translation>
    </message>
    <message>
        <source>All accounts on this computer</source>
        <translation>Todas las cuentas de este equipo</translation>
    </message>
    <message>
        <source>Every account that is signed in works in the background, whichever of them is shown.</source>
        <translation>Cada cuenta con la sesión abierta trabaja en segundo plano, se muestre la que se muestre.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The table is on the clipboard</source>
        <translation>La tabla está en el portapapeles</translation>
    </message>
    <message>
        <source>The accounts are being counted</source>
        <translation>Se están contando las cuentas</translation>
    </message>
</context>
<context>
    <name>AddContactDialog</name>
    <message>
        <source>Add a contact</source>
        <translation>Añadir un contacto</translation>
    </message>
    <message>
        <source>Their public key, link or address</source>
        <translation>Su clave pública, enlace o dirección</translation>
    </message>
    <message>
        <source>An npub, an nprofile, a nostr: or marmot: link, name@domain or 64 hexadecimal digits.</source>
        <translation>Un npub, un nprofile, un enlace nostr: o marmot:, nombre@dominio o 64 dígitos hexadecimales.</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Añadir contacto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Imagen…</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Or read a QR code from</source>
        <translation>O lee un código QR</translation>
    </message>
    <message>
        <source>Your public key</source>
        <translation>Tu clave pública</translation>
    </message>
    <message>
        <source>Show your QR code</source>
        <translation>Mostrar tu código QR</translation>
    </message>
    <message>
        <source>Yours, to give to others</source>
        <translation>La tuya, para dar a otras personas</translation>
    </message>
    <message>
        <source>Being added</source>
        <translation>Se está añadiendo</translation>
    </message>
    <message>
        <source>Paste their public key first</source>
        <translation>Pega primero su clave pública</translation>
    </message>
    <message>
        <source>A picture is being read</source>
        <translation>Se está leyendo una imagen</translation>
    </message>
    <message>
        <source>This is a secret key. Never give it to anybody. It was removed.</source>
        <translation>Esto es una clave secreta. No se la des nunca a nadie. Se ha borrado.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.webp *.gif *.bmp)</translation>
    </message>
    <message>
        <source>A picture with a QR code</source>
        <translation>Una imagen con un código QR</translation>
    </message>
    <message>
        <source>There is neither a picture nor text on the clipboard.</source>
        <translation>No hay ninguna imagen ni texto en el portapapeles.</translation>
    </message>
    <message>
        <source>Put the code beside this window. The screen is looked at once; nothing is kept or sent.</source>
        <translation>Pon el código junto a esta ventana. La pantalla se mira una sola vez; no se guarda ni se envía nada.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Mirar ahora</translation>
    </message>
    <message>
        <source>This desktop does not let programs look at the screen. Save a screenshot and choose it here.</source>
        <translation>Este escritorio no permite que los programas vean la pantalla. Guarda una captura y elígela aquí.</translation>
    </message>
    <message>
        <source>This is your own code.</source>
        <translation>Este es tu propio código.</translation>
    </message>
    <message>
        <source>No QR code was found there.</source>
        <translation>No se encontró ningún código QR ahí.</translation>
    </message>
    <message>
        <source>This names no person. Look at it before you go on.</source>
        <translation>Esto no corresponde a ninguna persona. Revísalo antes de continuar.</translation>
    </message>
    <message>
        <source>Your QR code</source>
        <translation>Tu código QR</translation>
    </message>
</context>
<context>
    <name>AdvancedTab</name>
    <message>
        <source>Open diagnostics</source>
        <translation>Abrir diagnóstico</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Abrir la carpeta de datos</translation>
    </message>
    <message>
        <source>This window keeps nothing on disk</source>
        <translation>Esta ventana no guarda nada en el disco</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>How relays are doing, what waits to be sent, the log of the program, and a report without secrets.</source>
        <translation>El estado de los relays, lo que está pendiente de envío, el registro del programa y un informe sin secretos.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Everything is kept in one folder, encrypted. Copy it only while the program is closed.</source>
        <translation>Todo se guarda cifrado en una sola carpeta. Cópiala solo con el programa cerrado.</translation>
    </message>
    <message>
        <source>This desktop knows no program for folders: {folder}</source>
        <translation>Este escritorio no tiene ningún programa para abrir carpetas: {folder}</translation>
    </message>
</context>
<context>
    <name>AppearanceTab</name>
    <message>
        <source>Conversations fill the width of the window</source>
        <translation>Conversaciones a todo el ancho</translation>
    </message>
    <message>
        <source>Otherwise lines stay short enough to be read easily.</source>
        <translation>Si no, las líneas son más cortas para que se lean bien.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidad</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómoda</translation>
    </message>
    <message>
        <source>Compact: more rows, less room between them</source>
        <translation>Compacta: más filas, menos espacio</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Turquesa</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ámbar</translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation>Grafito</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Color de acento</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>High contrast has colours of its own</source>
        <translation>El alto contraste tiene sus propios colores</translation>
    </message>
    <message>
        <source>This is the smallest size</source>
        <translation>Este es el tamaño mínimo</translation>
    </message>
    <message>
        <source>This is the largest size</source>
        <translation>Este es el tamaño máximo</translation>
    </message>
    <message>
        <source>This is the size as at first</source>
        <translation>Este ya es el tamaño original</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Secret key</source>
        <translation>Clave secreta</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Or save it to a file, protected by a passphrase</source>
        <translation>O guárdala en un archivo, protegida con una contraseña</translation>
    </message>
    <message>
        <source>Passphrase for the file</source>
        <translation>Contraseña del archivo</translation>
    </message>
    <message>
        <source>Save encrypted…</source>
        <translation>Guardar cifrada…</translation>
    </message>
    <message>
        <source>Whoever has this key is you. A copy is taken off the clipboard after a minute.</source>
        <translation>Quien tenga esta clave puede hacerse pasar por ti. La copia se borra del portapapeles al cabo de un minuto.</translation>
    </message>
    <message>
        <source>The key is being wrapped; this takes a few seconds</source>
        <translation>Se está cifrando la clave; tarda unos segundos</translation>
    </message>
    <message>
        <source>Type a passphrase for the file first</source>
        <translation>Escribe primero una contraseña para el archivo</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Copied. Paste it into a password manager now.</source>
        <translation>Copiada. Pégala ahora en un gestor de contraseñas.</translation>
    </message>
    <message>
        <source>Save the encrypted key</source>
        <translation>Guardar la clave cifrada</translation>
    </message>
    <message>
        <source>Saved to {file}. To use it, its passphrase is needed.</source>
        <translation>Guardada en {file}. Para usarla hará falta su contraseña.</translation>
    </message>
</context>
<context>
    <name>BackupStep</name>
    <message>
        <source>Save your key</source>
        <translation>Guarda tu clave</translation>
    </message>
    <message>
        <source>The key is your account. Nobody can reset it: without it, the account is lost with this computer.</source>
        <translation>La clave es tu cuenta. Nadie puede restablecerla: sin ella, si pierdes este equipo, pierdes la cuenta.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>I have saved it</source>
        <translation>Ya la he guardado</translation>
    </message>
    <message>
        <source>Show, copy or save the key first</source>
        <translation>Primero muestra, copia o guarda la clave</translation>
    </message>
</context>
<context>
    <name>ChatFilterBar</name>
    <message>
        <source>Search chats</source>
        <translation>Buscar chats</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Directos</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Which chats are shown</source>
        <translation>Qué chats se muestran</translation>
    </message>
</context>
<context>
    <name>ChatListModel</name>
    <message>
        <source>Pinned.</source>
        <translation>Fijado.</translation>
    </message>
    <message>
        <source>Muted.</source>
        <translation>Silenciado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread message(s).</source>
        <translation>
            <numerusform>%Ln mensaje sin leer.</numerusform>
            <numerusform>%Ln mensajes sin leer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked unread.</source>
        <translation>Marcado como no leído.</translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation>Se está enviando.</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>No enviado.</translation>
    </message>
    <message>
        <source>Draft: {text}</source>
        <translation>Borrador: {text}</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Aún no hay mensajes</translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation>Este mensaje se eliminó.</translation>
    </message>
    <message>
        <source>Content that cannot be shown</source>
        <translation>Contenido que no se puede mostrar</translation>
    </message>
    <message>
        <source>Just you</source>
        <translation>Solo tú</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Saliendo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Saliste</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Dañado</translation>
    </message>
</context>
<context>
    <name>ChatListPane</name>
    <message>
        <source>List of chats</source>
        <translation>Lista de chats</translation>
    </message>
    <message>
        <source>Loading chats…</source>
        <translation>Cargando chats…</translation>
    </message>
    <message>
        <source>The chats could not be loaded</source>
        <translation>No se pudieron cargar los chats</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Archived. It comes back with the next message.</source>
        <translation>Archivado. Volverá con el próximo mensaje.</translation>
    </message>
    <message>
        <source>Taken out of the archive.</source>
        <translation>Sacado del archivo.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nuevo grupo</translation>
    </message>
    <message>
        <source>Copy my npub</source>
        <translation>Copiar mi npub</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>Aún no hay chats</translation>
    </message>
    <message>
        <source>Make a group and invite somebody, or send your npub to people so that they can invite you.</source>
        <translation>Crea un grupo e invita a alguien, o envía tu npub para que puedan invitarte.</translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>Nada sin leer</translation>
    </message>
    <message>
        <source>You have seen everything.</source>
        <translation>Estás al día.</translation>
    </message>
    <message>
        <source>No direct chats</source>
        <translation>No hay chats directos</translation>
    </message>
    <message>
        <source>A chat with one person has no name of its own.</source>
        <translation>Un chat con una sola persona no tiene nombre propio.</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>No hay grupos</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>El archivo está vacío</translation>
    </message>
    <message>
        <source>Put chats here that you are done with.</source>
        <translation>Guarda aquí los chats que ya no usas.</translation>
    </message>
    <message>
        <source>All chats are archived</source>
        <translation>Todos los chats están archivados</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No name, person or last message contains this.</source>
        <translation>Ningún nombre, persona ni último mensaje contiene esto.</translation>
    </message>
    <message>
        <source>Show all chats</source>
        <translation>Mostrar todos los chats</translation>
    </message>
    <message>
        <source>Your npub was copied. Whoever has it can invite you.</source>
        <translation>Tu npub se copió. Quien lo tenga puede invitarte.</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Unpin</source>
        <translation>Dejar de fijar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leído</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sacar del archivo</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Leave group…</source>
        <translation>Salir del grupo…</translation>
    </message>
    <message>
        <source>You are no longer in this group</source>
        <translation>Ya no estás en este grupo</translation>
    </message>
    <message>
        <source>Muted until {time}</source>
        <translation>Silenciado hasta: {time}</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Reactivar sonido</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Durante 1 hora</translation>
    </message>
    <message>
        <source>For 8 hours</source>
        <translation>Durante 8 horas</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>Hasta mañana por la mañana</translation>
    </message>
    <message>
        <source>For 1 week</source>
        <translation>Durante 1 semana</translation>
    </message>
    <message>
        <source>Until I unmute it</source>
        <translation>Hasta que lo reactive</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>Choose a chat</source>
        <translation>Elige un chat</translation>
    </message>
    <message>
        <source>Messages are encrypted from end to end.</source>
        <translation>Los mensajes están cifrados de extremo a extremo.</translation>
    </message>
    <message>
        <source>Open chat</source>
        <translation>Chat abierto</translation>
    </message>
</context>
<context>
    <name>ChatsTab</name>
    <message>
        <source>Sending</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Enter envía, Mayús+Enter salta de línea</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter begins a new line</source>
        <translation>Ctrl+Enter envía, Enter salta de línea</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Go to this account</source>
        <translation>Ir a esta cuenta</translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation>Chat directo</translation>
    </message>
    <message>
        <source>Just you</source>
        <translation>Solo tú</translation>
    </message>
</context>
<context>
    <name>ChosenPeople</name>
    <message>
        <source>{name} is chosen.</source>
        <translation>{name} está en la selección.</translation>
    </message>
    <message>
        <source>{name} is not chosen any more.</source>
        <translation>{name} ya no está en la selección.</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>Quitar a {name}</translation>
    </message>
</context>
<context>
    <name>CloseSheet</name>
    <message>
        <source>Marmot Desktop keeps running</source>
        <translation>Marmot Desktop sigue en marcha</translation>
    </message>
    <message>
        <source>You find it again in the tray of your desktop. Messages arrive, and you are told of them.</source>
        <translation>Lo encontrarás en la bandeja de tu escritorio. Los mensajes llegan y se te avisa.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so the window is minimised. Messages arrive, and you are told of them.</source>
        <translation>Este escritorio no tiene bandeja, así que la ventana se minimiza. Los mensajes llegan y se te avisa.</translation>
    </message>
    <message>
        <source>This is said once. In the settings, under General, closing the window can end the program.</source>
        <translation>Esto se dice una sola vez. En los ajustes, en General, puedes hacer que al cerrar la ventana termine el programa.</translation>
    </message>
    <message>
        <source>Quit instead</source>
        <translation>Salir del programa</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Minimise the window</source>
        <translation>Minimizar la ventana</translation>
    </message>
</context>
<context>
    <name>CommandCenter</name>
    <message>
        <source>Close what lies on top first</source>
        <translation>Cierra primero lo que está encima</translation>
    </message>
    <message>
        <source>Open an account first</source>
        <translation>Abre primero una cuenta</translation>
    </message>
    <message>
        <source>Open a chat first</source>
        <translation>Abre primero un chat</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to a chat, a person or a command</source>
        <translation>Ir a un chat, una persona o un comando</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>Mostrar todos los atajos</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Abrir los ajustes</translation>
    </message>
    <message>
        <source>Go back to the page before</source>
        <translation>Volver a la página anterior</translation>
    </message>
    <message>
        <source>Go to chats</source>
        <translation>Ir a los chats</translation>
    </message>
    <message>
        <source>Go to invites</source>
        <translation>Ir a las invitaciones</translation>
    </message>
    <message>
        <source>Go to contacts</source>
        <translation>Ir a los contactos</translation>
    </message>
    <message>
        <source>Go to keys</source>
        <translation>Ir a las claves</translation>
    </message>
    <message>
        <source>Go to diagnostics</source>
        <translation>Ir al diagnóstico</translation>
    </message>
    <message>
        <source>Show all accounts</source>
        <translation>Mostrar todas las cuentas</translation>
    </message>
    <message>
        <source>First to ninth account</source>
        <translation>De la primera a la novena cuenta</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Añadir una cuenta</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nuevo grupo</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Añadir un contacto</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>Chat siguiente</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>Chat anterior</translation>
    </message>
    <message>
        <source>Next unread chat</source>
        <translation>Siguiente chat sin leer</translation>
    </message>
    <message>
        <source>Previous unread chat</source>
        <translation>Anterior chat sin leer</translation>
    </message>
    <message>
        <source>First to ninth chat of the list</source>
        <translation>Del primer al noveno chat de la lista</translation>
    </message>
    <message>
        <source>Mark the chat as read</source>
        <translation>Marcar el chat como leído</translation>
    </message>
    <message>
        <source>Search the chats</source>
        <translation>Buscar en los chats</translation>
    </message>
    <message>
        <source>Archive the chat</source>
        <translation>Archivar el chat</translation>
    </message>
    <message>
        <source>Take the chat out of the archive</source>
        <translation>Sacar el chat del archivo</translation>
    </message>
    <message>
        <source>Show or hide the chat&apos;s details</source>
        <translation>Mostrar u ocultar los detalles del chat</translation>
    </message>
    <message>
        <source>Close the chat, or else the window</source>
        <translation>Cerrar el chat o, si no, la ventana</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escribir un mensaje</translation>
    </message>
    <message>
        <source>Send (or Ctrl+Enter, by a setting)</source>
        <translation>Enviar (o Ctrl+Enter, según los ajustes)</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>Reply to the chosen message</source>
        <translation>Responder al mensaje elegido</translation>
    </message>
    <message>
        <source>Details of the chosen message</source>
        <translation>Detalles del mensaje elegido</translation>
    </message>
    <message>
        <source>Oldest message here</source>
        <translation>Mensaje más antiguo de aquí</translation>
    </message>
    <message>
        <source>Latest message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>Oldest unread message</source>
        <translation>Mensaje sin leer más antiguo</translation>
    </message>
    <message>
        <source>Copy the chosen messages</source>
        <translation>Copiar los mensajes elegidos</translation>
    </message>
    <message>
        <source>Menu of the row that has the focus</source>
        <translation>Menú de la fila enfocada</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Siguiente parte de la ventana</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Parte anterior de la ventana</translation>
    </message>
    <message>
        <source>Wider list</source>
        <translation>Lista más ancha</translation>
    </message>
    <message>
        <source>Narrower list</source>
        <translation>Lista más estrecha</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Size as at first</source>
        <translation>Tamaño original</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Cambiar entre claro y oscuro</translation>
    </message>
    <message>
        <source>Close what lies on top, else go one step back</source>
        <translation>Cerrar lo que está encima o, si no, retroceder un paso</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
</context>
<context>
    <name>CommonGroupModel</name>
    <message>
        <source>Direct chat</source>
        <translation>Chat directo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Write a message first</source>
        <translation>Escribe primero un mensaje</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ConnectionDot</name>
    <message numerus="yes">
        <source>Connected to {n} of %Ln relay(s)</source>
        <translation>
            <numerusform>Con conexión a {n} de %Ln relay</numerusform>
            <numerusform>Con conexión a {n} de %Ln relays</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Offline: no relay is connected</source>
        <translation>Sin conexión: no hay ningún relay conectado</translation>
    </message>
</context>
<context>
    <name>ConnectionPopover</name>
    <message>
        <source>No relay is in use. Without one nothing is sent and nothing arrives.</source>
        <translation>No hay ningún relay en uso. Sin ninguno no se envía ni llega nada.</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message>
        <source>Relays…</source>
        <translation>Relays…</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
</context>
<context>
    <name>ContactDetailPage</name>
    <message>
        <source>Asking relays…</source>
        <translation>Consultando los relays…</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Show as QR code</source>
        <translation>Mostrar como código QR</translation>
    </message>
    <message>
        <source>Remove contact</source>
        <translation>Eliminar contacto</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>Paquetes de claves</translation>
    </message>
    <message>
        <source>Groups in common</source>
        <translation>Grupos en común</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>{name} is not in your contacts.</source>
        <translation>{name} no está en tus contactos.</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Añadir contacto</translation>
    </message>
    <message>
        <source>You have blocked {name}.</source>
        <translation>Has bloqueado a {name}.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>You have blocked this person</source>
        <translation>Has bloqueado a esta persona</translation>
    </message>
    <message>
        <source>The chat is being opened</source>
        <translation>Se está abriendo el chat</translation>
    </message>
    <message>
        <source>Message copied: paste it where you can reach them</source>
        <translation>Mensaje copiado: pégalo donde puedas contactar con esta persona</translation>
    </message>
    <message>
        <source>QR code of {name}</source>
        <translation>Código QR de {name}</translation>
    </message>
    <message>
        <source>Contact removed</source>
        <translation>Contacto eliminado</translation>
    </message>
    <message>
        <source>Contact removed. You still follow them in public</source>
        <translation>Contacto eliminado. Aún sigues a esta persona en público</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ContactHead</name>
    <message>
        <source>Check this address now</source>
        <translation>Comprobar esta dirección ahora</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Invite to group</source>
        <translation>Invitar a un grupo</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clave pública</translation>
    </message>
    <message>
        <source>Calls themselves {name}</source>
        <translation>Se hace llamar {name}</translation>
    </message>
    <message>
        <source>The domain of this address names this person</source>
        <translation>El dominio de esta dirección reconoce a esta persona</translation>
    </message>
    <message>
        <source>The domain of this address does not name this person</source>
        <translation>El dominio de esta dirección no reconoce a esta persona</translation>
    </message>
    <message>
        <source>The domain of this address did not answer</source>
        <translation>El dominio de esta dirección no respondió</translation>
    </message>
    <message>
        <source>This address has not been checked</source>
        <translation>Esta dirección no se ha comprobado</translation>
    </message>
    <message>
        <source>{handle} (not theirs)</source>
        <translation>{handle} (no es suya)</translation>
    </message>
</context>
<context>
    <name>ContactListModel</name>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Can be invited</source>
        <translation>Se puede invitar</translation>
    </message>
    <message>
        <source>No key package</source>
        <translation>Sin paquete de claves</translation>
    </message>
    <message>
        <source>Incompatible app</source>
        <translation>App incompatible</translation>
    </message>
</context>
<context>
    <name>ContactRelation</name>
    <message>
        <source>Your name for them</source>
        <translation>El nombre que le das</translation>
    </message>
    <message>
        <source>Private: it stays on this computer.</source>
        <translation>Privado: se queda en este equipo.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Public follow list</source>
        <translation>Lista pública de seguidos</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Everybody can see that you follow {name}.</source>
        <translation>Todo el mundo puede ver que sigues a {name}.</translation>
    </message>
    <message>
        <source>Contacts are private. Who you follow is published, and other Nostr apps use it.</source>
        <translation>Los contactos son privados. A quién sigues se publica, y otras apps de Nostr lo usan.</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Dejar de seguir</translation>
    </message>
    <message>
        <source>Blocked: invitations and direct chats of {name} are hidden. In groups you still see them.</source>
        <translation>Con bloqueo: no verás las invitaciones ni los chats directos de {name}. En los grupos seguirás viendo sus mensajes.</translation>
    </message>
    <message>
        <source>Hides their invitations and your direct chat, on this computer. They are not told, and in groups that you share you still see them.</source>
        <translation>Oculta sus invitaciones y el chat directo entre ambos en este equipo. No se le avisa, y en los grupos en común seguirás viendo sus mensajes.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation>Se está guardando</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>No ha cambiado nada</translation>
    </message>
    <message>
        <source>Your list is being read and published</source>
        <translation>Se está leyendo y publicando tu lista</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Loading contacts…</source>
        <translation>Cargando contactos…</translation>
    </message>
    <message>
        <source>List of contacts</source>
        <translation>Lista de contactos</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Añadir contacto</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Buscar contactos</translation>
    </message>
    <message>
        <source>Name, npub or address</source>
        <translation>Nombre, npub o dirección</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Can be invited</source>
        <translation>Se pueden invitar</translation>
    </message>
    <message>
        <source>Choose a contact</source>
        <translation>Elige un contacto</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>The contacts could not be loaded</source>
        <translation>No se pudieron cargar los contactos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Nobody is called like that.</source>
        <translation>Nadie se llama así.</translation>
    </message>
    <message>
        <source>Nobody can be invited now, as far as is known. Open a contact to check.</source>
        <translation>Por lo que se sabe, ahora no se puede invitar a nadie. Abre un contacto para comprobarlo.</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Aún no hay contactos</translation>
    </message>
    <message>
        <source>Add somebody by npub, link, address or QR code. They are not told.</source>
        <translation>Añade a alguien por npub, enlace, dirección o código QR. No se le avisa.</translation>
    </message>
    <message>
        <source>Import the people you follow</source>
        <translation>Importar a las personas que sigues</translation>
    </message>
    <message numerus="yes">
        <source>You follow %Ln person(s) who are not here.</source>
        <translation>
            <numerusform>Sigues a %Ln persona que no está aquí.</numerusform>
            <numerusform>Sigues a %Ln personas que no están aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Reading your follow list…</source>
        <translation>Leyendo tu lista de seguidos…</translation>
    </message>
    <message>
        <source>Nobody was added: no list of people whom you follow was found, or all of them are here</source>
        <translation>No se añadió a nadie: no se encontró tu lista de seguidos, o ya están todos aquí</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) added</source>
        <translation>
            <numerusform>%Ln contacto añadido</numerusform>
            <numerusform>%Ln contactos añadidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Invite member</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Group details</source>
        <translation>Detalles del grupo</translation>
    </message>
    <message>
        <source>Just you</source>
        <translation>Solo tú</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation>Chat directo</translation>
    </message>
    <message>
        <source>{members} · epoch {epoch}</source>
        <translation>{members} · época {epoch}</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Some messages cannot be read</source>
        <translation>Algunos mensajes no se pueden leer</translation>
    </message>
    <message numerus="yes">
        <source>Catching up (%Ln left)</source>
        <translation>
            <numerusform>Poniéndose al día (queda %Ln)</numerusform>
            <numerusform>Poniéndose al día (quedan %Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Poniéndose al día…</translation>
    </message>
    <message>
        <source>Older messages are still being read</source>
        <translation>Aún se están leyendo mensajes anteriores</translation>
    </message>
    <message numerus="yes">
        <source>None of this group&apos;s %Ln relay(s) is reached; what you write is sent later</source>
        <translation>
            <numerusform>No hay conexión con el relay de este grupo; lo que escribas se enviará más tarde</numerusform>
            <numerusform>No hay conexión con ninguno de los %Ln relays de este grupo; lo que escribas se enviará más tarde</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message numerus="yes">
        <source>{reached} of this group&apos;s %Ln relay(s) are reached</source>
        <translation>
            <numerusform>Hay conexión con {reached} de %Ln relay de este grupo</numerusform>
            <numerusform>Hay conexión con {reached} de los %Ln relays de este grupo</numerusform>
        </translation>
    </message>
    <message>
        <source>Live ({reached}/{count})</source>
        <translation>En línea ({reached}/{count})</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Message {name}</source>
        <translation>Mensaje a {name}</translation>
    </message>
    <message>
        <source>Newer messages cannot be read. You can still write.</source>
        <translation>Los mensajes más recientes no se pueden leer. Aun así, puedes escribir.</translation>
    </message>
    <message>
        <source>Some messages cannot be read yet.</source>
        <translation>Algunos mensajes aún no se pueden leer.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>You are leaving this group.</source>
        <translation>Estás saliendo de este grupo.</translation>
    </message>
    <message>
        <source>You have left this group. You can still read it.</source>
        <translation>Saliste de este grupo. Aún puedes leerlo.</translation>
    </message>
    <message>
        <source>You were removed from this group. You can still read it.</source>
        <translation>Te eliminaron de este grupo. Aún puedes leerlo.</translation>
    </message>
    <message>
        <source>Chat with {name}</source>
        <translation>Chat con {name}</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Grupo {name}</translation>
    </message>
</context>
<context>
    <name>CopyField</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy: {field}</source>
        <translation>Copiar: {field}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copied: {field}</source>
        <translation>Copiado: {field}</translation>
    </message>
</context>
<context>
    <name>CreateStep</name>
    <message>
        <source>Your name (optional)</source>
        <translation>Tu nombre (opcional)</translation>
    </message>
    <message>
        <source>What others see</source>
        <translation>Lo que ven los demás</translation>
    </message>
    <message>
        <source>It is public and can be changed later.</source>
        <translation>Es público y puedes cambiarlo más tarde.</translation>
    </message>
</context>
<context>
    <name>DeleteKeyPackageSheet</name>
    <message>
        <source>Take this key package back?</source>
        <translation>¿Retirar este paquete de claves?</translation>
    </message>
    <message>
        <source>Its relays are asked to delete it, and nobody can use it for a new invitation. Invitations that were made with it already can still be opened here.</source>
        <translation>Se pide a sus relays que lo borren, y nadie podrá usarlo para una invitación nueva. Las invitaciones que ya se hicieron con él se podrán seguir abriendo aquí.</translation>
    </message>
    <message>
        <source>It is your last one: nobody can invite you until another is published.</source>
        <translation>Es el último que te queda: nadie podrá invitarte hasta que publiques otro.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>It is being taken back</source>
        <translation>Se está retirando</translation>
    </message>
    <message>
        <source>Taken back. Its relays are told as soon as they can be reached.</source>
        <translation>Retirado. Se avisará a sus relays en cuanto haya conexión con ellos.</translation>
    </message>
</context>
<context>
    <name>DeviceListModel</name>
    <message>
        <source>keys renewed</source>
        <translation>claves renovadas</translation>
    </message>
    <message>
        <source>not renewed, until {date}</source>
        <translation>sin renovar, hasta el {date}</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Este dispositivo</translation>
    </message>
    <message>
        <source>Device {n} of {count}</source>
        <translation>Dispositivo {n} de {count}</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPage</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>A report holds versions, figures and the last log lines. It names no keys, people, groups or messages.</source>
        <translation>Contiene versiones, cifras y las últimas líneas del registro. No menciona claves, personas, grupos ni mensajes.</translation>
    </message>
    <message>
        <source>Relays and account</source>
        <translation>Relays y cuenta</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>Guardado en {file}</translation>
    </message>
    <message>
        <source>The report is being made</source>
        <translation>Se está preparando el informe</translation>
    </message>
    <message>
        <source>The report is on the clipboard</source>
        <translation>El informe está en el portapapeles</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>It may have been sent all the same.</source>
        <translation>Es posible que aun así se haya enviado.</translation>
    </message>
    <message>
        <source>A relay sent an event that is not valid. It was ignored.</source>
        <translation>Un relay envió un evento no válido. Se ignoró.</translation>
    </message>
    <message>
        <source>A relay sent an event with a wrong signature. It was ignored.</source>
        <translation>Un relay envió un evento con una firma incorrecta. Se ignoró.</translation>
    </message>
    <message>
        <source>This event is not of the expected kind. It was ignored.</source>
        <translation>Este evento no es del tipo esperado. Se ignoró.</translation>
    </message>
    <message>
        <source>A group event names no group. It was ignored.</source>
        <translation>Un evento de grupo no indica ningún grupo. Se ignoró.</translation>
    </message>
    <message>
        <source>A group event names more than one group. It was ignored.</source>
        <translation>Un evento de grupo indica más de un grupo. Se ignoró.</translation>
    </message>
    <message>
        <source>This is not a group id. A group id has 64 hexadecimal digits.</source>
        <translation>Esto no es un id de grupo. Un id de grupo tiene 64 dígitos hexadecimales.</translation>
    </message>
    <message>
        <source>An event carries a date that is too old or in the future. It was ignored.</source>
        <translation>Un evento lleva una fecha demasiado antigua o futura. Se ignoró.</translation>
    </message>
    <message>
        <source>This event has expired.</source>
        <translation>Este evento ha caducado.</translation>
    </message>
    <message>
        <source>An event is larger than allowed. It was ignored.</source>
        <translation>Un evento supera el tamaño permitido. Se ignoró.</translation>
    </message>
    <message>
        <source>No key package was found. This person must open a Marmot app once before they can be invited.</source>
        <translation>No se encontró ningún paquete de claves. Esta persona debe abrir una app de Marmot una vez para que se la pueda invitar.</translation>
    </message>
    <message>
        <source>This key package lacks a required field. Ask for a new one.</source>
        <translation>A este paquete de claves le falta un campo obligatorio. Pide uno nuevo.</translation>
    </message>
    <message>
        <source>This key package cannot be decoded. Ask for a new one.</source>
        <translation>Este paquete de claves no se puede descodificar. Pide uno nuevo.</translation>
    </message>
    <message>
        <source>This key package is damaged. Ask for a new one.</source>
        <translation>Este paquete de claves está dañado. Pide uno nuevo.</translation>
    </message>
    <message>
        <source>This key package uses a cipher suite that this app does not know.</source>
        <translation>Este paquete de claves usa una suite de cifrado que esta app no conoce.</translation>
    </message>
    <message>
        <source>The signature of this key package is wrong. It cannot be used.</source>
        <translation>La firma de este paquete de claves es incorrecta. No se puede usar.</translation>
    </message>
    <message>
        <source>This key package is not made by the person who published it. It cannot be used.</source>
        <translation>Este paquete de claves no lo hizo la persona que lo publicó. No se puede usar.</translation>
    </message>
    <message>
        <source>This key package does not match its own reference. It cannot be used.</source>
        <translation>Este paquete de claves no coincide con su propia referencia. No se puede usar.</translation>
    </message>
    <message>
        <source>This key package has expired. The person must open their app to renew it.</source>
        <translation>Este paquete de claves ha caducado. La persona debe abrir su app para renovarlo.</translation>
    </message>
    <message>
        <source>The app that made this key package cannot take part in Marmot groups.</source>
        <translation>La app que hizo este paquete de claves no puede participar en grupos de Marmot.</translation>
    </message>
    <message>
        <source>This person&apos;s app lacks a feature that the group requires.</source>
        <translation>A la app de esta persona le falta una función que el grupo exige.</translation>
    </message>
    <message>
        <source>A sealed message could not be opened with this account&apos;s key.</source>
        <translation>Un mensaje sellado no se pudo abrir con la clave de esta cuenta.</translation>
    </message>
    <message>
        <source>A sealed message claims another author than the one who sealed it. It was ignored.</source>
        <translation>Un mensaje sellado dice ser de alguien distinto de quien lo selló. Se ignoró.</translation>
    </message>
    <message>
        <source>This invitation is damaged and cannot be read.</source>
        <translation>Esta invitación está dañada y no se puede leer.</translation>
    </message>
    <message>
        <source>This invitation was made for another device or an old key. Ask for a new invitation.</source>
        <translation>Esta invitación se hizo para otro dispositivo o para una clave antigua. Pide una invitación nueva.</translation>
    </message>
    <message>
        <source>This invitation leads to a group that is not valid. It was not joined.</source>
        <translation>Esta invitación lleva a un grupo no válido. No te uniste.</translation>
    </message>
    <message>
        <source>You are already a member of this group.</source>
        <translation>Ya eres miembro de este grupo.</translation>
    </message>
    <message>
        <source>The invitation would be too large for the relays. Invite fewer people at once. Nothing was sent.</source>
        <translation>La invitación sería demasiado grande para los relays. Invita a menos personas a la vez. No se envió nada.</translation>
    </message>
    <message>
        <source>The person is in the group, but the invitation could not be delivered. It will be tried again.</source>
        <translation>La persona está en el grupo, pero la invitación no se pudo entregar. Se volverá a intentar.</translation>
    </message>
    <message>
        <source>This group carries no Marmot group data.</source>
        <translation>Este grupo no contiene datos de grupo de Marmot.</translation>
    </message>
    <message>
        <source>The data of this group is damaged.</source>
        <translation>Los datos de este grupo están dañados.</translation>
    </message>
    <message>
        <source>This group was made by a newer app. Update to use it fully.</source>
        <translation>Este grupo se creó con una app más reciente. Actualiza para usarlo por completo.</translation>
    </message>
    <message>
        <source>A name, description or list is longer than groups allow.</source>
        <translation>Un nombre, una descripción o una lista supera lo que permiten los grupos.</translation>
    </message>
    <message>
        <source>There is no such group in this account.</source>
        <translation>Ese grupo no existe en esta cuenta.</translation>
    </message>
    <message>
        <source>A message cannot be read yet. It will be tried again.</source>
        <translation>Un mensaje aún no se puede leer. Se volverá a intentar.</translation>
    </message>
    <message>
        <source>A message is waiting for an earlier change of the group.</source>
        <translation>Un mensaje está a la espera de un cambio anterior del grupo.</translation>
    </message>
    <message>
        <source>A message is too old to be read; its keys were deleted.</source>
        <translation>Un mensaje es demasiado antiguo para leerlo; sus claves se borraron.</translation>
    </message>
    <message>
        <source>This was received before.</source>
        <translation>Esto ya se había recibido.</translation>
    </message>
    <message>
        <source>Too many messages of one sender are missing to read this one.</source>
        <translation>Faltan demasiados mensajes de una misma persona para leer este.</translation>
    </message>
    <message>
        <source>A message belongs to another group than it says. It was ignored.</source>
        <translation>Un mensaje pertenece a un grupo distinto del que dice. Se ignoró.</translation>
    </message>
    <message>
        <source>A member sent a message in somebody else&apos;s name. It was refused.</source>
        <translation>Un miembro envió un mensaje en nombre de otra persona. Se rechazó.</translation>
    </message>
    <message>
        <source>A message carries a wrong id. It was refused.</source>
        <translation>Un mensaje lleva un id incorrecto. Se rechazó.</translation>
    </message>
    <message>
        <source>A message carries a signature, which groups forbid. It was refused.</source>
        <translation>Un mensaje lleva una firma, y los grupos las prohíben. Se rechazó.</translation>
    </message>
    <message>
        <source>A member proposed a change that this app does not know.</source>
        <translation>Un miembro propuso un cambio que esta app no conoce.</translation>
    </message>
    <message>
        <source>A change of the group came unencrypted. It was refused.</source>
        <translation>Un cambio del grupo llegó sin cifrar. Se rechazó.</translation>
    </message>
    <message>
        <source>A message was lost by the sender&apos;s app: it used a key twice.</source>
        <translation>La app de quien lo envió perdió un mensaje: usó una clave dos veces.</translation>
    </message>
    <message>
        <source>Someone changed the group first. Look at the change and try again.</source>
        <translation>Alguien cambió el grupo antes. Mira el cambio y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>An admin&apos;s app sent an invalid change; the group has split.</source>
        <translation>La app de un admin envió un cambio no válido; el grupo se ha dividido.</translation>
    </message>
    <message>
        <source>A member who is not an admin tried to change the group. It was refused.</source>
        <translation>Un miembro que no es admin intentó cambiar el grupo. Se rechazó.</translation>
    </message>
    <message>
        <source>A member tried to change who they are. It was refused.</source>
        <translation>Un miembro intentó cambiar su identidad. Se rechazó.</translation>
    </message>
    <message>
        <source>This change would leave the group without an admin. It was refused.</source>
        <translation>Este cambio dejaría al grupo sin admin. Se rechazó.</translation>
    </message>
    <message>
        <source>This is a message of our own.</source>
        <translation>Este es un mensaje propio.</translation>
    </message>
    <message>
        <source>You were removed from this group.</source>
        <translation>Te eliminaron de este grupo.</translation>
    </message>
    <message>
        <source>You are no longer in this group. Nothing was sent.</source>
        <translation>Ya no estás en este grupo. No se envió nada.</translation>
    </message>
    <message>
        <source>Only group admins can do this. Nothing was sent.</source>
        <translation>Solo los admins del grupo pueden hacer esto. No se envió nada.</translation>
    </message>
    <message>
        <source>You are the last admin. Make somebody else an admin first. Nothing was sent.</source>
        <translation>No hay más admins que tú. Primero nombra admin a otra persona. No se envió nada.</translation>
    </message>
    <message>
        <source>Another change of this group is being sent. Try again in a moment.</source>
        <translation>Se está enviando otro cambio de este grupo. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>A proposed change of this group is not settled yet. Try again.</source>
        <translation>Un cambio propuesto en este grupo aún no está resuelto. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>No relay accepted the change. The group is as before. Try again later.</source>
        <translation>Ningún relay aceptó el cambio. El grupo sigue como antes. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>No relay is set for this. Add one in the relay settings. Nothing was sent.</source>
        <translation>No hay ningún relay configurado para esto. Añade uno en los ajustes de relays. No se envió nada.</translation>
    </message>
    <message>
        <source>A relay refused this.</source>
        <translation>Un relay rechazó esto.</translation>
    </message>
    <message>
        <source>A relay wants you to sign in before it accepts this.</source>
        <translation>Un relay pide que te identifiques antes de aceptar esto.</translation>
    </message>
    <message>
        <source>A relay asks to go slower. Try again in a moment.</source>
        <translation>Un relay pide ir más despacio. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The data of this account could not be written. Check the disk.</source>
        <translation>No se pudieron escribir los datos de esta cuenta. Revisa el disco.</translation>
    </message>
    <message>
        <source>The state of the group could not be saved. Nothing was changed.</source>
        <translation>No se pudo guardar el estado del grupo. No se cambió nada.</translation>
    </message>
    <message>
        <source>The group has split: an app sent a change that others cannot follow.</source>
        <translation>El grupo se ha dividido: una app envió un cambio que las demás no pueden seguir.</translation>
    </message>
    <message>
        <source>An earlier change of the group won. Your change was taken back.</source>
        <translation>Ganó un cambio anterior del grupo. El tuyo se deshizo.</translation>
    </message>
    <message>
        <source>Another program uses a copy of this account&apos;s data. Stop it: messages can be lost.</source>
        <translation>Otro programa usa una copia de los datos de esta cuenta. Detenlo: se pueden perder mensajes.</translation>
    </message>
    <message>
        <source>The key of this account is not available now.</source>
        <translation>La clave de esta cuenta no está disponible ahora.</translation>
    </message>
    <message>
        <source>This attachment was made by an app with another format.</source>
        <translation>Este adjunto se hizo con una app que usa otro formato.</translation>
    </message>
    <message>
        <source>This attachment cannot be read.</source>
        <translation>Este adjunto no se puede leer.</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>Este archivo es demasiado grande.</translation>
    </message>
    <message>
        <source>This file is not what it says it is.</source>
        <translation>Este archivo no es lo que dice ser.</translation>
    </message>
    <message>
        <source>This file was changed on its way. It was refused.</source>
        <translation>Este archivo se modificó por el camino. Se rechazó.</translation>
    </message>
    <message>
        <source>This file could not be decrypted.</source>
        <translation>Este archivo no se pudo descifrar.</translation>
    </message>
    <message>
        <source>The key of this file is gone.</source>
        <translation>La clave de este archivo ya no existe.</translation>
    </message>
    <message>
        <source>The file server did not answer as it should. Try again later.</source>
        <translation>El servidor de archivos no respondió como debía. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>This relay keeps no stock of key packages.</source>
        <translation>Este relay no guarda reserva de paquetes de claves.</translation>
    </message>
    <message>
        <source>The relay has no key package of this person now.</source>
        <translation>El relay no tiene ahora ningún paquete de claves de esta persona.</translation>
    </message>
    <message>
        <source>The relay did not hand out a key package in time.</source>
        <translation>El relay no entregó a tiempo un paquete de claves.</translation>
    </message>
    <message>
        <source>The relay refused to hand out a key package.</source>
        <translation>El relay se negó a entregar un paquete de claves.</translation>
    </message>
    <message>
        <source>Another Marmot program uses this profile. Close it first.</source>
        <translation>Otro programa de Marmot usa este perfil. Ciérralo primero.</translation>
    </message>
    <message>
        <source>This is not available in this version.</source>
        <translation>Esto no está disponible en esta versión.</translation>
    </message>
    <message>
        <source>This is not a secret key. Paste an nsec, an ncryptsec or 64 hexadecimal digits.</source>
        <translation>Esto no es una clave secreta. Pega un nsec, un ncryptsec o 64 dígitos hexadecimales.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>La contraseña es incorrecta.</translation>
    </message>
    <message>
        <source>The keyring of this desktop is not available. Choose a passphrase to protect the key instead.</source>
        <translation>El llavero de este escritorio no está disponible. Elige una contraseña para proteger la clave.</translation>
    </message>
    <message>
        <source>The data file of this account is damaged. It was left as it is.</source>
        <translation>El archivo de datos de esta cuenta está dañado. Se dejó como está.</translation>
    </message>
    <message>
        <source>The data file was written by a newer version. Update the app.</source>
        <translation>El archivo de datos lo escribió una versión más reciente. Actualiza la app.</translation>
    </message>
    <message>
        <source>The relay cannot be reached. Check the address and your connection.</source>
        <translation>No se puede conectar con el relay. Revisa la dirección y tu conexión.</translation>
    </message>
    <message>
        <source>This took too long. Try again.</source>
        <translation>Esto tardó demasiado. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Not every relay answered in time.</source>
        <translation>No todos los relays respondieron a tiempo.</translation>
    </message>
    <message>
        <source>This was not found.</source>
        <translation>No se encontró.</translation>
    </message>
    <message>
        <source>No account is signed in.</source>
        <translation>No hay ninguna cuenta abierta.</translation>
    </message>
    <message>
        <source>The program is closing.</source>
        <translation>El programa se está cerrando.</translation>
    </message>
    <message>
        <source>This invitation uses the address of a group you are in. It was not joined.</source>
        <translation>Esta invitación usa la dirección de un grupo en el que ya estás. No te uniste.</translation>
    </message>
    <message>
        <source>The relays no longer have a change of this group, so newer messages cannot be read. Look for it again on all relays, or ask an admin to invite you again.</source>
        <translation>Los relays ya no tienen un cambio de este grupo, así que los mensajes más recientes no se pueden leer. Búscalo de nuevo en todos los relays o pide a un admin que te vuelva a invitar.</translation>
    </message>
    <message>
        <source>The relays of this group hold back a part of what they have. Some messages may be missing.</source>
        <translation>Los relays de este grupo retienen una parte de lo que tienen. Pueden faltar algunos mensajes.</translation>
    </message>
    <message>
        <source>This is not a public key. Paste an npub or 64 hexadecimal digits.</source>
        <translation>Esto no es una clave pública. Pega un npub o 64 dígitos hexadecimales.</translation>
    </message>
    <message>
        <source>This is not a relay address. It begins with wss:// or, on this computer, ws://.</source>
        <translation>Esto no es una dirección de relay. Empieza por wss:// o, en este equipo, por ws://.</translation>
    </message>
    <message>
        <source>Nobody is known under this address. Check how it is written.</source>
        <translation>No se conoce a nadie con esta dirección. Revisa cómo está escrita.</translation>
    </message>
    <message>
        <source>Your follow list could not be read from any relay, so it was not changed. Try again later.</source>
        <translation>No se pudo leer tu lista de seguidos en ningún relay, así que no se cambió. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>The web server did not answer as it should. Try again later.</source>
        <translation>El servidor web no respondió como debía. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>This person is already a member of the group. Nothing was sent.</source>
        <translation>Esta persona ya es miembro del grupo. No se envió nada.</translation>
    </message>
    <message>
        <source>The message is too long. Nothing was sent.</source>
        <translation>El mensaje es demasiado largo. No se envió nada.</translation>
    </message>
    <message>
        <source>This account is signed in. Sign it out first. Nothing was changed.</source>
        <translation>Esta cuenta está abierta. Cierra primero la sesión. No se cambió nada.</translation>
    </message>
    <message>
        <source>Your keys in a group have not been renewed since you joined a day ago. Stay online for a while.</source>
        <translation>Tus claves en un grupo no se han renovado desde que te uniste hace un día. Mantén la conexión un rato.</translation>
    </message>
    <message>
        <source>Your keys in a group have not been renewed for a week since you joined. Stay online, or renew them by hand.</source>
        <translation>Tus claves en un grupo llevan una semana sin renovarse desde que te uniste. Mantén la conexión o renuévalas a mano.</translation>
    </message>
</context>
<context>
    <name>FatalPage</name>
    <message>
        <source>Marmot Desktop cannot start</source>
        <translation>Marmot Desktop no puede iniciarse</translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing was changed. Your data is where it was.</source>
        <translation>No se envió ni se cambió nada. Tus datos están donde estaban.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Abrir la carpeta de datos</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>No hay ninguna</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Ocultar detalles</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>FinishStep</name>
    <message>
        <source>Getting ready</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Your public key</source>
        <translation>Tu clave pública</translation>
    </message>
    <message>
        <source>Your public key, to give to others</source>
        <translation>Tu clave pública, para dar a otras personas</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Seguir más tarde</translation>
    </message>
    <message>
        <source>Open chats</source>
        <translation>Abrir los chats</translation>
    </message>
    <message>
        <source>Your QR code</source>
        <translation>Tu código QR</translation>
    </message>
    <message>
        <source>You can be invited</source>
        <translation>Ya te pueden invitar</translation>
    </message>
    <message>
        <source>Give your public key to somebody, or look for somebody you know.</source>
        <translation>Da tu clave pública a alguien o busca a una persona que conozcas.</translation>
    </message>
    <message>
        <source>Something has to wait. It goes on by itself; the chats page shows how far it is.</source>
        <translation>Algo tiene que esperar. Sigue por sí solo; la página de chats muestra cómo va.</translation>
    </message>
    <message>
        <source>What others need to find and invite you goes to your relays.</source>
        <translation>Lo que los demás necesitan para encontrarte e invitarte se envía a tus relays.</translation>
    </message>
    <message>
        <source>One moment: your account is being made reachable</source>
        <translation>Un momento: se está preparando tu cuenta para que te puedan encontrar</translation>
    </message>
</context>
<context>
    <name>FoundLists</name>
    <message>
        <source>Look on another relay</source>
        <translation>Buscar en otro relay</translation>
    </message>
    <message>
        <source>Look there</source>
        <translation>Buscar ahí</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Look on the suggested relays</source>
        <translation>Buscar en los relays sugeridos</translation>
    </message>
    <message>
        <source>Choose others</source>
        <translation>Elegir otros</translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation>Escribe primero una dirección</translation>
    </message>
    <message>
        <source>Looking for the relay lists you have published…</source>
        <translation>Buscando las listas de relays que has publicado…</translation>
    </message>
    <message>
        <source>We found your lists. Nothing in them is changed.</source>
        <translation>Encontramos tus listas. No se cambia nada en ellas.</translation>
    </message>
    <message>
        <source>Your lists are replaced by the relays you choose here.</source>
        <translation>Tus listas se sustituyen por los relays que elijas aquí.</translation>
    </message>
    <message>
        <source>No relay list of yours was found there. Look elsewhere, or publish new ones below.</source>
        <translation>Ahí no se encontró ninguna lista de relays tuya. Busca en otro sitio o publica listas nuevas abajo.</translation>
    </message>
    <message>
        <source>No relay has answered. Look again, or go on: nothing of yours is overwritten unseen.</source>
        <translation>No ha respondido ningún relay. Busca de nuevo o continúa: no se sobrescribe nada tuyo sin verlo antes.</translation>
    </message>
    <message>
        <source>none yet; those of the other list are used</source>
        <translation>aún ninguno; se usan los de la otra lista</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>Paquetes de claves</translation>
    </message>
</context>
<context>
    <name>GeneralTab</name>
    <message>
        <source>Show all shortcuts</source>
        <translation>Mostrar todos los atajos</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Restablecer la disposición</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Everything can be done without a mouse. Ctrl+K finds chats, people and commands by a few letters.</source>
        <translation>Todo se puede hacer sin ratón. Ctrl+K encuentra chats, personas y comandos con unas pocas letras.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>The widths of lists and side panes are remembered for each page. They change by dragging the line between them.</source>
        <translation>Los anchos de las listas y los paneles laterales se recuerdan para cada página. Cámbialos arrastrando la línea que los separa.</translation>
    </message>
    <message>
        <source>The layout is as at first</source>
        <translation>La disposición es la original</translation>
    </message>
</context>
<context>
    <name>GetStartedCard</name>
    <message>
        <source>Save your key</source>
        <translation>Guarda tu clave</translation>
    </message>
    <message>
        <source>Publish your relay lists</source>
        <translation>Publica tus listas de relays</translation>
    </message>
    <message>
        <source>Publish a key package</source>
        <translation>Publica un paquete de claves</translation>
    </message>
    <message>
        <source>Put all off</source>
        <translation>Posponer todo</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Without a copy the account is lost with this computer.</source>
        <translation>Sin una copia, si pierdes este equipo, pierdes la cuenta.</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Guardarla</translation>
    </message>
    <message>
        <source>Nobody can find and invite you before that.</source>
        <translation>Antes de eso nadie puede encontrarte ni invitarte.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>No relay takes it. Choose others in the relay settings.</source>
        <translation>Ningún relay lo acepta. Elige otros en los ajustes de relays.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Waits for a relay; it is sent by itself.</source>
        <translation>A la espera de un relay; se envía solo.</translation>
    </message>
    <message>
        <source>Put off. Keys, relays and the backup stay in their places.</source>
        <translation>Pospuesto. Las claves, los relays y la copia de seguridad siguen en su sitio.</translation>
    </message>
</context>
<context>
    <name>GroupDetailPage</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Cerrar detalles</translation>
    </message>
    <message>
        <source>Details of the group</source>
        <translation>Detalles del grupo</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
</context>
<context>
    <name>GroupEditForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Somebody has changed these details meanwhile. What you typed is kept; save it to replace them.</source>
        <translation>Alguien ha cambiado estos datos mientras tanto. Lo que escribiste se conserva; guárdalo para sustituirlos.</translation>
    </message>
    <message>
        <source>The change is being sent</source>
        <translation>Se está enviando el cambio</translation>
    </message>
    <message>
        <source>A group needs a name</source>
        <translation>Un grupo necesita un nombre</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Aún no se ha cambiado nada</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved. Every member sees the change</source>
        <translation>Guardado. Todos los miembros ven el cambio</translation>
    </message>
    <message>
        <source>Someone changed the group first. Your text is kept: look at the change, then save again.</source>
        <translation>Alguien cambió el grupo antes. Tu texto se conserva: mira el cambio y vuelve a guardar.</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What is the group about?</source>
        <translation>¿De qué trata el grupo?</translation>
    </message>
    <message>
        <source>Description (optional)</source>
        <translation>Descripción (opcional)</translation>
    </message>
    <message>
        <source>Relays of the group</source>
        <translation>Relays del grupo</translation>
    </message>
    <message>
        <source>Another relay</source>
        <translation>Otro relay</translation>
    </message>
    <message>
        <source>Give the group a name first</source>
        <translation>Ponle primero un nombre al grupo</translation>
    </message>
    <message>
        <source>Choose at least one relay</source>
        <translation>Elige al menos un relay</translation>
    </message>
</context>
<context>
    <name>GroupLogModel</name>
    <message>
        <source>epoch {n}</source>
        <translation>época {n}</translation>
    </message>
</context>
<context>
    <name>GroupRelayListModel</name>
    <message>
        <source>not encrypted on the way</source>
        <translation>sin cifrar por el camino</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
</context>
<context>
    <name>GroupRelaysTab</name>
    <message>
        <source>Relays of the group</source>
        <translation>Relays del grupo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Address of a relay</source>
        <translation>Dirección de un relay</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save for everybody</source>
        <translation>Guardar para todos</translation>
    </message>
    <message>
        <source>Somebody has changed the relays meanwhile. Save to replace their list, or discard yours.</source>
        <translation>Alguien ha cambiado los relays mientras tanto. Guarda para sustituir su lista o descarta la tuya.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>{live} of %Ln relay(s) connected. Every message goes to all of them; one is enough to read it.</source>
        <translation>
            <numerusform>{live} de %Ln relay con conexión. Todos los mensajes pasan por él.</numerusform>
            <numerusform>{live} de %Ln relays con conexión. Cada mensaje va a todos; basta uno para leerlo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln relay(s) connected: you are offline for this group. What you write waits here.</source>
        <translation>
            <numerusform>Sin conexión con el relay: no tienes conexión con este grupo. Lo que escribas espera aquí.</numerusform>
            <numerusform>Sin conexión con ninguno de los %Ln relays: no tienes conexión con este grupo. Lo que escribas espera aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>The change is being sent</source>
        <translation>Se está enviando el cambio</translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation>Escribe primero una dirección</translation>
    </message>
    <message>
        <source>Choose a relay of the list first</source>
        <translation>Elige primero un relay de la lista</translation>
    </message>
    <message>
        <source>A group needs at least one relay</source>
        <translation>Un grupo necesita al menos un relay</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln añadido</numerusform>
            <numerusform>%Ln añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln quitado</numerusform>
            <numerusform>%Ln quitados</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet: {changes}.</source>
        <translation>Aún sin guardar: {changes}.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>This relay stands in the list already.</source>
        <translation>Este relay ya está en la lista.</translation>
    </message>
    <message>
        <source>The relay is being tried</source>
        <translation>Se está probando el relay</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>This relay did not answer. It was put into the list all the same; nothing is saved yet.</source>
        <translation>Este relay no respondió. Aun así se ha puesto en la lista; todavía no se ha guardado nada.</translation>
    </message>
    <message>
        <source>The group runs on these relays now</source>
        <translation>El grupo funciona ahora en estos relays</translation>
    </message>
    <message>
        <source>Someone changed the group first. Your list is kept: look at the change, then save again.</source>
        <translation>Alguien cambió el grupo antes. Tu lista se conserva: mira el cambio y vuelve a guardar.</translation>
    </message>
</context>
<context>
    <name>GroupRights</name>
    <message>
        <source>You are no longer in this group</source>
        <translation>Ya no estás en este grupo</translation>
    </message>
    <message>
        <source>Only group admins can invite members</source>
        <translation>Solo los admins del grupo pueden invitar</translation>
    </message>
    <message>
        <source>Only group admins can change this</source>
        <translation>Solo los admins del grupo pueden cambiar esto</translation>
    </message>
    <message>
        <source>You are leaving this group</source>
        <translation>Estás saliendo de este grupo</translation>
    </message>
    <message>
        <source>A group needs at least one admin</source>
        <translation>Un grupo necesita al menos un admin</translation>
    </message>
    <message>
        <source>This is you</source>
        <translation>Eres tú</translation>
    </message>
    <message>
        <source>Already a member</source>
        <translation>Ya es miembro</translation>
    </message>
</context>
<context>
    <name>GroupStateModel</name>
    <message>
        <source>Epoch {epoch}</source>
        <translation>Época {epoch}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s)</source>
        <translation>
            <numerusform>%Ln relay</numerusform>
            <numerusform>%Ln relays</numerusform>
        </translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Saliendo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Saliste</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Te eliminaron</translation>
    </message>
</context>
<context>
    <name>HealthTab</name>
    <message>
        <source>Relays in use</source>
        <translation>Relays en uso</translation>
    </message>
    <message>
        <source>No relay is in use: you are offline.</source>
        <translation>No hay ningún relay en uso: estás sin conexión.</translation>
    </message>
    <message>
        <source>Nothing waits: relays have taken everything that was sent.</source>
        <translation>Nada pendiente: los relays han aceptado todo lo enviado.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>There is no group yet.</source>
        <translation>Aún no hay ningún grupo.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a mirar</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message>
        <source>Waiting for a relay</source>
        <translation>A la espera de un relay</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>What became of each event, by group</source>
        <translation>Qué pasó con cada evento, por grupo</translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation>Invitaciones pendientes</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Usable key packages</source>
        <translation>Paquetes de claves utilizables</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Envíos abandonados</translation>
    </message>
    <message>
        <source>Database version</source>
        <translation>Versión de la base de datos</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Changes of groups</source>
        <translation>Cambios de grupos</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propuestas</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitaciones</translation>
    </message>
    <message>
        <source>Profile and relay lists</source>
        <translation>Perfil y listas de relays</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>Paquetes de claves</translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation>Eliminaciones</translation>
    </message>
    <message>
        <source>{count}, the oldest {age}</source>
        <translation>{count}, el más antiguo {age}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln activo</numerusform>
            <numerusform>%Ln activos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln del que te eliminaron</numerusform>
            <numerusform>%Ln de los que te eliminaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln del que saliste</numerusform>
            <numerusform>%Ln de los que saliste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leaving</source>
        <translation>
            <numerusform>%Ln del que estás saliendo</numerusform>
            <numerusform>%Ln de los que estás saliendo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <translation>
            <numerusform>%Ln dañado</numerusform>
            <numerusform>%Ln dañados</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>IdentityStep</name>
    <message>
        <source>Create your account</source>
        <translation>Crea tu cuenta</translation>
    </message>
    <message>
        <source>A new key is made on this computer. No phone number, no e-mail, no server account.</source>
        <translation>Se crea una clave nueva en este equipo. Sin número de teléfono, sin correo, sin cuenta en un servidor.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Crear cuenta</translation>
    </message>
    <message>
        <source>Use a key you have</source>
        <translation>Usa una clave que ya tienes</translation>
    </message>
    <message>
        <source>Paste an nsec, 64 hexadecimal digits, or an ncryptsec with its passphrase.</source>
        <translation>Pega un nsec, 64 dígitos hexadecimales o un ncryptsec con su contraseña.</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Usar esta clave</translation>
    </message>
</context>
<context>
    <name>ImportStep</name>
    <message>
        <source>Secret key</source>
        <translation>Clave secreta</translation>
    </message>
    <message>
        <source>Passphrase of the ncryptsec</source>
        <translation>Contraseña del ncryptsec</translation>
    </message>
    <message>
        <source>Paste your secret key first</source>
        <translation>Pega primero tu clave secreta</translation>
    </message>
    <message>
        <source>Type the passphrase of the ncryptsec</source>
        <translation>Escribe la contraseña del ncryptsec</translation>
    </message>
    <message>
        <source>This account is on this computer already, as {name}. Nothing was changed.</source>
        <translation>Esta cuenta ya está en este equipo, como {name}. No se cambió nada.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarla</translation>
    </message>
    <message>
        <source>This is a public key. The secret one begins with nsec1.</source>
        <translation>Esta es una clave pública. La secreta empieza por nsec1.</translation>
    </message>
</context>
<context>
    <name>InboxLine</name>
    <message>
        <source>No inbox relay is set: nobody can invite you</source>
        <translation>No hay ningún relay de entrada configurado: nadie puede invitarte</translation>
    </message>
    <message numerus="yes">
        <source>Listening on {n} of %Ln inbox relay(s)</source>
        <translation>
            <numerusform>A la escucha en {n} de %Ln relay</numerusform>
            <numerusform>A la escucha en {n} de %Ln relays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connecting to %Ln inbox relay(s)…</source>
        <translation>
            <numerusform>Conectando con %Ln relay…</numerusform>
            <numerusform>Conectando con %Ln relays…</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: invitations come in when an inbox relay can be reached</source>
        <translation>Sin conexión: las invitaciones llegarán cuando vuelva</translation>
    </message>
</context>
<context>
    <name>InfoTab</name>
    <message>
        <source>Edit name and description</source>
        <translation>Editar nombre y descripción</translation>
    </message>
    <message>
        <source>Invite member</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Leave group…</source>
        <translation>Salir del grupo…</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clave pública</translation>
    </message>
    <message>
        <source>Open contact</source>
        <translation>Abrir contacto</translation>
    </message>
    <message>
        <source>Name this chat</source>
        <translation>Poner nombre a este chat</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation>Chat directo</translation>
    </message>
    <message>
        <source>Here since {date}</source>
        <translation>Aquí desde: {date}</translation>
    </message>
    <message>
        <source>You are leaving. As soon as an admin&apos;s app has seen it, you are out; nothing can be sent.</source>
        <translation>Estás saliendo. En cuanto lo vea la app de un admin, estarás fuera; no se puede enviar nada.</translation>
    </message>
    <message>
        <source>You have left this group. What you have received stays here; nothing new comes.</source>
        <translation>Saliste de este grupo. Lo que recibiste se queda aquí; no llegará nada nuevo.</translation>
    </message>
    <message>
        <source>An admin has removed you. What you have received stays here; nothing new comes.</source>
        <translation>Un admin te eliminó. Lo que recibiste se queda aquí; no llegará nada nuevo.</translation>
    </message>
    <message>
        <source>This device cannot follow the group any more. It goes on listening.</source>
        <translation>Este dispositivo ya no puede seguir al grupo. Continúa a la escucha.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
</context>
<context>
    <name>InviteBanner</name>
    <message>
        <source>If you decline, they are not told; you stay listed as invited until an admin removes you.</source>
        <translation>Si la rechazas, no se avisa a nadie; figurarás como persona invitada hasta que un admin te elimine.</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>{name} invites you to this group again.</source>
        <translation>{name} te invita de nuevo a este grupo.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Uniéndote…</translation>
    </message>
    <message>
        <source>Join group</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Declined. They are not told.</source>
        <translation>Rechazada. No se avisa a nadie.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>InviteCard</name>
    <message>
        <source>If you decline, they are not told; you stay listed as invited until an admin removes you.</source>
        <translation>Si la rechazas, no se avisa a nadie; figurarás como persona invitada hasta que un admin te elimine.</translation>
    </message>
    <message>
        <source>Join group</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>Abrir grupo</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Move back to pending</source>
        <translation>Devolver a nuevas</translation>
    </message>
    <message>
        <source>Block inviter</source>
        <translation>Bloquear a quien invita</translation>
    </message>
    <message>
        <source>This invitation cannot be read</source>
        <translation>Esta invitación no se puede leer</translation>
    </message>
    <message>
        <source>{name} invites you</source>
        <translation>{name} te invita</translation>
    </message>
    <message>
        <source>Already a member</source>
        <translation>Ya eres miembro</translation>
    </message>
    <message>
        <source>The private key for this key package is not on this device</source>
        <translation>La clave privada de este paquete de claves no está en este dispositivo</translation>
    </message>
    <message>
        <source>You have joined this group.</source>
        <translation>Te uniste a este grupo.</translation>
    </message>
    <message>
        <source>Ask inviter to send again</source>
        <translation>Pedir que la envíen de nuevo</translation>
    </message>
    <message>
        <source>{name} is not an admin of this group. Join only if you know them.</source>
        <translation>{name} no es admin de este grupo. Únete solo si conoces a esta persona.</translation>
    </message>
    <message>
        <source>Your invitation reached me, but I cannot join with it here. Please remove me and invite me again.</source>
        <translation>Me llegó tu invitación, pero no puedo unirme con ella aquí. Por favor, elimíname y vuelve a invitarme.</translation>
    </message>
    <message>
        <source>Message copied. Paste it where {name} reads it.</source>
        <translation>Mensaje copiado. Pégalo donde {name} pueda leerlo.</translation>
    </message>
</context>
<context>
    <name>InviteCheckCard</name>
    <message>
        <source>Checking before anything is sent…</source>
        <translation>Comprobando antes de enviar nada…</translation>
    </message>
    <message>
        <source>This invitation cannot be sent. Nothing was sent.</source>
        <translation>Esta invitación no se puede enviar. No se envió nada.</translation>
    </message>
    <message>
        <source>It can be sent, but look at this first.</source>
        <translation>Se puede enviar, pero antes mira esto.</translation>
    </message>
    <message>
        <source>Everything fits.</source>
        <translation>Todo correcto.</translation>
    </message>
    <message>
        <source>It could not be checked. Nothing was sent.</source>
        <translation>No se pudo comprobar. No se envió nada.</translation>
    </message>
    <message>
        <source>Signature of the key package</source>
        <translation>Firma del paquete de claves</translation>
    </message>
    <message>
        <source>Who it belongs to</source>
        <translation>A quién pertenece</translation>
    </message>
    <message>
        <source>Cipher suite</source>
        <translation>Suite de cifrado</translation>
    </message>
    <message>
        <source>What their app can do</source>
        <translation>Qué admite su app</translation>
    </message>
    <message>
        <source>Whether the group takes it</source>
        <translation>Si el grupo lo acepta</translation>
    </message>
    <message>
        <source>Relays of the group</source>
        <translation>Relays del grupo</translation>
    </message>
    <message>
        <source>Their inbox relays</source>
        <translation>Sus relays de entrada</translation>
    </message>
    <message>
        <source>Size of the invitation</source>
        <translation>Tamaño de la invitación</translation>
    </message>
    <message>
        <source>The key package is signed and valid</source>
        <translation>El paquete de claves está firmado y es válido</translation>
    </message>
    <message>
        <source>It belongs to {name}</source>
        <translation>Pertenece a {name}</translation>
    </message>
    <message>
        <source>Same cipher suite as the group</source>
        <translation>La misma suite de cifrado que el grupo</translation>
    </message>
    <message>
        <source>Their app can do all that the group requires</source>
        <translation>Su app admite todo lo que el grupo exige</translation>
    </message>
    <message>
        <source>You may invite, and they are no member yet</source>
        <translation>Puedes invitar, y esta persona aún no es miembro</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln group relay(s) answer</source>
        <translation>
            <numerusform>Relays del grupo que responden: {n} de %Ln</numerusform>
            <numerusform>Relays del grupo que responden: {n} de %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln of their inbox relay(s) answer</source>
        <translation>
            <numerusform>Sus relays de entrada que responden: {n} de %Ln</numerusform>
            <numerusform>Sus relays de entrada que responden: {n} de %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>The invitation is {size}; relays take {limit}</source>
        <translation>La invitación ocupa {size}; los relays aceptan {limit}</translation>
    </message>
    <message>
        <source>This key package is not signed by {name}.</source>
        <translation>Este paquete de claves no está firmado por {name}.</translation>
    </message>
    <message>
        <source>No relay of the group answers now. The change may not get through.</source>
        <translation>Ahora no responde ningún relay del grupo. Puede que el cambio no llegue.</translation>
    </message>
    <message>
        <source>{name} names no inbox relay. The invitation goes to the group&apos;s relays.</source>
        <translation>{name} no indica ningún relay de entrada. La invitación va a los relays del grupo.</translation>
    </message>
    <message>
        <source>No inbox relay of {name} answers now. The invitation may arrive late.</source>
        <translation>Ahora no responde ningún relay de entrada de {name}. La invitación puede llegar tarde.</translation>
    </message>
</context>
<context>
    <name>InviteFacts</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Key package event</source>
        <translation>Evento del paquete de claves</translation>
    </message>
    <message>
        <source>The invitation as it came, without what is sealed in it</source>
        <translation>La invitación tal como llegó, sin lo que lleva sellado</translation>
    </message>
    <message>
        <source>Sent with {client}</source>
        <translation>Enviada con {client}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>se desconoce</translation>
    </message>
    <message>
        <source>Cipher suite: {suite}</source>
        <translation>Suite de cifrado: {suite}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>Admins: {names}</source>
        <translation>Admins: {names}</translation>
    </message>
    <message>
        <source>Relays: {relays}</source>
        <translation>Relays: {relays}</translation>
    </message>
    <message>
        <source>Received {age}</source>
        <translation>Recibida {age}</translation>
    </message>
    <message>
        <source>Looking for its key on this device…</source>
        <translation>Buscando su clave en este dispositivo…</translation>
    </message>
    <message>
        <source>The key it was made for is on this device</source>
        <translation>La clave para la que se hizo está en este dispositivo</translation>
    </message>
    <message>
        <source>It was made for another device of yours</source>
        <translation>Se hizo para otro de tus dispositivos</translation>
    </message>
    <message>
        <source>The key it was made for is not on this device</source>
        <translation>La clave para la que se hizo no está en este dispositivo</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Ocultar detalles</translation>
    </message>
</context>
<context>
    <name>InviteFlow</name>
    <message>
        <source>Cancelled. Nothing was sent.</source>
        <translation>Cancelado. No se envió nada.</translation>
    </message>
    <message>
        <source>It was too late to cancel: the change had left. Look under Invites, Sent, to withdraw it.</source>
        <translation>Ya era tarde para cancelar: el cambio había salido. Ve a Invitaciones, Enviadas, para retirarla.</translation>
    </message>
    <message>
        <source>{name} is in the group, but we could not deliver the invitation.</source>
        <translation>{name} está en el grupo, pero no pudimos entregar la invitación.</translation>
    </message>
    <message>
        <source>Retry welcome</source>
        <translation>Reenviar bienvenida</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>This key package is not signed by {name}. Nothing was sent.</source>
        <translation>Este paquete de claves no está firmado por {name}. No se envió nada.</translation>
    </message>
    <message>
        <source>No relay accepted the change. Nothing was sent.</source>
        <translation>Ningún relay aceptó el cambio. No se envió nada.</translation>
    </message>
    <message>
        <source>No relay accepted the change. The invitation was not sent.</source>
        <translation>Ningún relay aceptó el cambio. La invitación no se envió.</translation>
    </message>
    <message>
        <source>Someone changed the group first. The invitation was not sent. Updated; try again.</source>
        <translation>Alguien cambió el grupo primero. La invitación no se envió. Actualizado; inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>You are not an admin any more. Nothing was sent.</source>
        <translation>Ya no eres admin. No se envió nada.</translation>
    </message>
</context>
<context>
    <name>InviteGate</name>
    <message>
        <source>Another change is being sent</source>
        <translation>Se está enviando otro cambio</translation>
    </message>
    <message>
        <source>Offline — an invite needs a relay to confirm it</source>
        <translation>Sin conexión: para invitar hace falta un relay que lo confirme</translation>
    </message>
</context>
<context>
    <name>InviteListModel</name>
    <message>
        <source>From {name}</source>
        <translation>De {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot join</source>
        <translation>No te puedes unir</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation>Chat directo</translation>
    </message>
    <message>
        <source>Unnamed group</source>
        <translation>Grupo sin nombre</translation>
    </message>
</context>
<context>
    <name>InviteMemberDialog</name>
    <message>
        <source>Invite to {name}</source>
        <translation>Invitar al grupo {name}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Send invite</source>
        <translation>Enviar invitación</translation>
    </message>
    <message>
        <source>The invitation is on its way and goes on by itself. Close again to leave it to that.</source>
        <translation>La invitación está en camino y sigue por sí sola. Cierra otra vez para dejar que continúe.</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Close again to stop it.</source>
        <translation>Aún no se ha enviado nada. Cierra otra vez para detenerla.</translation>
    </message>
    <message>
        <source>The change has left and cannot be stopped</source>
        <translation>El cambio ya ha salido y no se puede detener</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>The invitation is being sent</source>
        <translation>Se está enviando la invitación</translation>
    </message>
    <message>
        <source>Looking for key packages</source>
        <translation>Buscando paquetes de claves</translation>
    </message>
    <message>
        <source>Choose a key package</source>
        <translation>Elige un paquete de claves</translation>
    </message>
    <message>
        <source>The invitation is being checked</source>
        <translation>Se está comprobando la invitación</translation>
    </message>
    <message>
        <source>This invitation cannot be sent; see what is wrong above</source>
        <translation>Esta invitación no se puede enviar; mira arriba qué falla</translation>
    </message>
    <message>
        <source>You are not an admin any more. Nothing was sent.</source>
        <translation>Ya no eres admin. No se envió nada.</translation>
    </message>
    <message>
        <source>Invitation sent to {name}</source>
        <translation>Invitación enviada a {name}</translation>
    </message>
</context>
<context>
    <name>InviteSteps</name>
    <message numerus="yes">
        <source>Publish to group relays ({n} of %Ln)</source>
        <translation>
            <numerusform>Publicar en los relays del grupo ({n} de %Ln)</numerusform>
            <numerusform>Publicar en los relays del grupo ({n} de %Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the welcome ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>Enviar la bienvenida ({n} de %Ln relay de entrada)</numerusform>
            <numerusform>Enviar la bienvenida ({n} de %Ln relays de entrada)</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepare the change</source>
        <translation>Preparar el cambio</translation>
    </message>
    <message>
        <source>Publish to group relays</source>
        <translation>Publicar en los relays del grupo</translation>
    </message>
    <message>
        <source>Apply the change</source>
        <translation>Aplicar el cambio</translation>
    </message>
    <message>
        <source>Send the welcome</source>
        <translation>Enviar la bienvenida</translation>
    </message>
</context>
<context>
    <name>InviteToGroupDialog</name>
    <message>
        <source>Invite {name}</source>
        <translation>Invitar a {name}</translation>
    </message>
    <message>
        <source>The invitation is on its way and goes on by itself. Close again to leave it to that.</source>
        <translation>La invitación está en camino y sigue por sí sola. Cierra otra vez para dejar que continúe.</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Close again to stop it.</source>
        <translation>Aún no se ha enviado nada. Cierra otra vez para detenerla.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Loading groups…</source>
        <translation>Cargando grupos…</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nuevo grupo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Send invite</source>
        <translation>Enviar invitación</translation>
    </message>
    <message>
        <source>Name of the new group</source>
        <translation>Nombre del nuevo grupo</translation>
    </message>
    <message>
        <source>What is the group about?</source>
        <translation>¿De qué trata el grupo?</translation>
    </message>
    <message>
        <source>Create &amp; invite</source>
        <translation>Crear e invitar</translation>
    </message>
    <message>
        <source>There is no group that you could invite {name} to. Make one.</source>
        <translation>No hay ningún grupo al que puedas invitar a {name}. Crea uno.</translation>
    </message>
    <message>
        <source>The invitation is being sent</source>
        <translation>Se está enviando la invitación</translation>
    </message>
    <message>
        <source>The group is being made</source>
        <translation>Se está creando el grupo</translation>
    </message>
    <message>
        <source>The change has left and cannot be stopped</source>
        <translation>El cambio ya ha salido y no se puede detener</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Creando…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Invite again</source>
        <translation>Volver a invitar</translation>
    </message>
    <message>
        <source>Choose a key package</source>
        <translation>Elige un paquete de claves</translation>
    </message>
    <message>
        <source>Give the group a name first</source>
        <translation>Ponle primero un nombre al grupo</translation>
    </message>
    <message>
        <source>Looking for key packages</source>
        <translation>Buscando paquetes de claves</translation>
    </message>
    <message>
        <source>Choose a group</source>
        <translation>Elige un grupo</translation>
    </message>
    <message>
        <source>The invitation is being checked</source>
        <translation>Se está comprobando la invitación</translation>
    </message>
    <message>
        <source>This invitation cannot be sent; see what is wrong above</source>
        <translation>Esta invitación no se puede enviar; mira arriba qué falla</translation>
    </message>
    <message>
        <source>Invitation sent to {name}</source>
        <translation>Invitación enviada a {name}</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>Abrir grupo</translation>
    </message>
</context>
<context>
    <name>InvitesEmpty</name>
    <message>
        <source>Loading invites…</source>
        <translation>Cargando invitaciones…</translation>
    </message>
    <message>
        <source>The invites could not be loaded</source>
        <translation>No se pudieron cargar las invitaciones</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Aquí no hay nada</translation>
    </message>
    <message>
        <source>No invitations</source>
        <translation>No hay invitaciones</translation>
    </message>
    <message>
        <source>Share your npub or QR so people can find you.</source>
        <translation>Comparte tu npub o tu QR para que puedan encontrarte.</translation>
    </message>
    <message>
        <source>Copy my public key</source>
        <translation>Copiar mi clave pública</translation>
    </message>
    <message>
        <source>Checking whether you can be reached…</source>
        <translation>Comprobando si pueden encontrarte…</translation>
    </message>
    <message>
        <source>You are reachable</source>
        <translation>Pueden encontrarte</translation>
    </message>
    <message>
        <source>You cannot be invited yet. Look at Settings, Key packages and Relays.</source>
        <translation>Aún no te pueden invitar. Ve a Ajustes, Paquetes de claves y Relays.</translation>
    </message>
    <message>
        <source>It is not known whether you can be reached: no relay answers</source>
        <translation>No se sabe si pueden encontrarte: no responde ningún relay</translation>
    </message>
    <message>
        <source>Public key copied</source>
        <translation>Clave pública copiada</translation>
    </message>
</context>
<context>
    <name>InvitesPage</name>
    <message>
        <source>List of invites</source>
        <translation>Lista de invitaciones</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>Invitaciones</translation>
    </message>
    <message>
        <source>Invites by status</source>
        <translation>Invitaciones por estado</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Nuevas</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptadas</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviadas</translation>
    </message>
    <message>
        <source>Choose an invite</source>
        <translation>Elige una invitación</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Uniéndote…</translation>
    </message>
    <message>
        <source>{tab} ({n})</source>
        <translation>{tab} ({n})</translation>
    </message>
    <message>
        <source>Joined {name}</source>
        <translation>Te uniste a {name}</translation>
    </message>
    <message>
        <source>Declined. They are not told.</source>
        <translation>Rechazada. No se avisa a nadie.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{name} is blocked. Their invitations are not shown.</source>
        <translation>Has bloqueado a {name}. Sus invitaciones no se muestran.</translation>
    </message>
</context>
<context>
    <name>KeyPackageCard</name>
    <message>
        <source>Event id</source>
        <translation>Id del evento</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>It is not offered any more</source>
        <translation>Ya no se ofrece</translation>
    </message>
    <message>
        <source>It was given to somebody already</source>
        <translation>Ya se le dio a alguien</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>Slot of this device</source>
        <translation>Ranura</translation>
    </message>
    <message>
        <source>Who hands it out</source>
        <translation>Quién lo entrega</translation>
    </message>
    <message>
        <source>It lies in a relay&apos;s stock, which gives it to one person and shows it to nobody else.</source>
        <translation>Está en la reserva de un relay, que se lo da a una sola persona y no se lo muestra a nadie más.</translation>
    </message>
    <message>
        <source>It can be used by more than one person until it is renewed.</source>
        <translation>Pueden usarlo varias personas hasta que se renueve.</translation>
    </message>
    <message>
        <source>Its private part is kept for a while: invitations made with it can still be opened.</source>
        <translation>Su parte privada se conserva un tiempo: las invitaciones hechas con él aún se pueden abrir.</translation>
    </message>
</context>
<context>
    <name>KeyPackageChooser</name>
    <message>
        <source>Look again</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>Paquetes de claves</translation>
    </message>
    <message>
        <source>Copy message to send</source>
        <translation>Copiar mensaje para enviar</translation>
    </message>
    <message>
        <source>Ask gateway</source>
        <translation>Preguntar a la pasarela</translation>
    </message>
    <message>
        <source>Ask their relays to hand out a key package that they keep in stock</source>
        <translation>Pedir a sus relays que entreguen un paquete de claves que guarden en reserva</translation>
    </message>
    <message>
        <source>Looking for key packages of {name}…</source>
        <translation>Buscando paquetes de claves de {name}…</translation>
    </message>
    <message numerus="yes">
        <source>Looking on %Ln relay(s)…</source>
        <translation>
            <numerusform>Buscando en %Ln relay…</numerusform>
            <numerusform>Buscando en %Ln relays…</numerusform>
        </translation>
    </message>
    <message>
        <source>The recommended key package is chosen.</source>
        <translation>Se ha elegido el paquete de claves recomendado.</translation>
    </message>
    <message>
        <source>No usable key package</source>
        <translation>Ningún paquete de claves utilizable</translation>
    </message>
    <message>
        <source>No key package</source>
        <translation>Sin paquete de claves</translation>
    </message>
    <message>
        <source>No relay has answered</source>
        <translation>No ha respondido ningún relay</translation>
    </message>
    <message>
        <source>The relays could not be asked</source>
        <translation>No se pudo preguntar a los relays</translation>
    </message>
    <message>
        <source>I would like to invite you to an encrypted group. Please open a Marmot app once, so that I can.</source>
        <translation>Me gustaría invitarte a un grupo cifrado. Abre una app de Marmot una vez, por favor, para que pueda hacerlo.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Their relays are being asked</source>
        <translation>Se está preguntando a sus relays</translation>
    </message>
    <message>
        <source>Asking their relays for a key package out of stock…</source>
        <translation>Pidiendo a sus relays un paquete de claves de la reserva…</translation>
    </message>
</context>
<context>
    <name>KeyPackageListModel</name>
    <message>
        <source>Unknown app</source>
        <translation>App desconocida</translation>
    </message>
    <message>
        <source>Published {age}</source>
        <translation>Publicado {age}</translation>
    </message>
    <message numerus="yes">
        <source>{made}, on %Ln relay(s)</source>
        <extracomment>{made} is &quot;Published {age}&quot;.</extracomment>
        <translation>
            <numerusform>{made}, en %Ln relay</numerusform>
            <numerusform>{made}, en %Ln relays</numerusform>
        </translation>
    </message>
    <message>
        <source>Used or taken back.</source>
        <translation>Usado o retirado.</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>No se puede usar</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recomendado</translation>
    </message>
    <message>
        <source>Last resort</source>
        <translation>Último recurso</translation>
    </message>
    <message>
        <source>Used by you before</source>
        <translation>Ya lo usaste</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Antiguo</translation>
    </message>
</context>
<context>
    <name>KeyStorePanel</name>
    <message>
        <source>Test the keyring</source>
        <translation>Probar el llavero</translation>
    </message>
    <message>
        <source>Passphrase for the day the keyring fails</source>
        <translation>Contraseña por si el llavero falla</translation>
    </message>
    <message>
        <source>It opens this account as well, for example after a change of the desktop environment.</source>
        <translation>También abre esta cuenta, por ejemplo después de cambiar de entorno de escritorio.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Data is encrypted; its key is kept in the keyring of this desktop.</source>
        <translation>Los datos están cifrados; su clave se guarda en el llavero de este escritorio.</translation>
    </message>
    <message>
        <source>Data is encrypted by a passphrase, which is asked for at every start.</source>
        <translation>Los datos están cifrados con una contraseña que se pide en cada inicio.</translation>
    </message>
    <message numerus="yes">
        <source>Type at least %Ln character(s)</source>
        <translation>
            <numerusform>Escribe al menos %Ln carácter</numerusform>
            <numerusform>Escribe al menos %Ln caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>The key is being wrapped; this takes a few seconds</source>
        <translation>Se está cifrando la clave; tarda unos segundos</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>The keyring is being tested</source>
        <translation>Se está probando el llavero</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>The keyring works: an entry was written, read and removed. It is kept by: {name}.</source>
        <translation>El llavero funciona: se escribió, se leyó y se borró una entrada. Lo gestiona: {name}.</translation>
    </message>
    <message>
        <source>This desktop has no keyring that the app can use any more.</source>
        <translation>Este escritorio ya no tiene ningún llavero que la app pueda usar.</translation>
    </message>
    <message>
        <source>The keyring ({name}) does not answer. Unlock it, or set a passphrase while this is open.</source>
        <translation>El llavero ({name}) no responde. Desbloquéalo o fija una contraseña mientras esto está abierto.</translation>
    </message>
    <message>
        <source>Set. Keep it where you keep your other passwords.</source>
        <translation>Fijada. Guárdala donde guardas tus otras contraseñas.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Your key packages</source>
        <translation>Tus paquetes de claves</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renovar</translation>
    </message>
    <message>
        <source>Check relays</source>
        <translation>Comprobar relays</translation>
    </message>
    <message>
        <source>Can I be invited?</source>
        <translation>¿Me pueden invitar?</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Whoever invites you takes one of your key packages from a relay. The app keeps a fresh one there by itself.</source>
        <translation>Quien te invita toma de un relay uno de tus paquetes de claves. La app mantiene ahí uno reciente por sí sola.</translation>
    </message>
    <message>
        <source>Looking from outside, as somebody who invites you…</source>
        <translation>Mirando desde fuera, como lo haría quien te invita…</translation>
    </message>
    <message>
        <source>None published</source>
        <translation>Ninguno publicado</translation>
    </message>
    <message>
        <source>Nobody can invite you until a relay has one of your key packages.</source>
        <translation>Nadie puede invitarte hasta que un relay tenga uno de tus paquetes de claves.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>No relay has taken your key package yet. It is sent again by itself until one does.</source>
        <translation>Ningún relay ha aceptado aún tu paquete de claves. Se reenvía solo hasta que alguno lo haga.</translation>
    </message>
    <message>
        <source>See relays</source>
        <translation>Ver relays</translation>
    </message>
    <message numerus="yes">
        <source>Relays hand out %Ln key package(s) in your name that are not from this computer. An invitation made with one of them opens only on the device that has its private part.</source>
        <translation>
            <numerusform>Los relays entregan en tu nombre %Ln paquete de claves que no es de este equipo. Una invitación hecha con él solo se abre en el dispositivo que tiene su parte privada.</numerusform>
            <numerusform>Los relays entregan en tu nombre %Ln paquetes de claves que no son de este equipo. Una invitación hecha con uno de ellos solo se abre en el dispositivo que tiene su parte privada.</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment: it is being sent</source>
        <translation>Un momento: se está enviando</translation>
    </message>
    <message>
        <source>Being published</source>
        <translation>Se está publicando</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Publicando…</translation>
    </message>
    <message>
        <source>Relays are being asked</source>
        <translation>Se está preguntando a los relays</translation>
    </message>
    <message>
        <source>Asking relays…</source>
        <translation>Consultando los relays…</translation>
    </message>
    <message>
        <source>A new key package is published; the one before is taken back.</source>
        <translation>Se ha publicado un paquete de claves nuevo; el anterior se ha retirado.</translation>
    </message>
    <message>
        <source>No relay has taken it yet. It is sent as soon as one can be reached.</source>
        <translation>Ningún relay lo ha aceptado aún. Se envía en cuanto haya conexión con alguno.</translation>
    </message>
    <message>
        <source>The key package is on its way to all of its relays</source>
        <translation>El paquete de claves va en camino a todos sus relays</translation>
    </message>
</context>
<context>
    <name>KeysTab</name>
    <message>
        <source>Key packages</source>
        <translation>Paquetes de claves</translation>
    </message>
    <message>
        <source>Others need one of your key packages to invite you. The app publishes and renews them by itself; what is published, and where, stands on a page of its own.</source>
        <translation>Para invitarte hace falta uno de tus paquetes de claves. La app los publica y los renueva por sí sola; lo publicado, y dónde, está en una página propia.</translation>
    </message>
    <message>
        <source>Open keys</source>
        <translation>Abrir claves</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language: {language}</source>
        <translation>Idioma: {language}</translation>
    </message>
    <message>
        <source>Choose another language</source>
        <translation>Elegir otro idioma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Like the desktop ({language})</source>
        <extracomment>{language} is its own name, such as &quot;Deutsch&quot;.</extracomment>
        <translation>Como el escritorio ({language})</translation>
    </message>
</context>
<context>
    <name>LeaveGroupDialog</name>
    <message>
        <source>Leave this group?</source>
        <translation>¿Salir de este grupo?</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>You are the only admin. Choose who takes over:</source>
        <translation>No hay más admins que tú. Elige quién te releva:</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarme</translation>
    </message>
    <message>
        <source>Leave group</source>
        <translation>Salir del grupo</translation>
    </message>
    <message>
        <source>The members of {name} are told that you want to go, and an admin&apos;s app takes you out. Until then it shows as leaving. What you have received stays on this device. You can come back by a new invitation only, and what is written in between stays locked for you.</source>
        <translation>Se avisa a los miembros de {name} de que quieres irte, y la app de un admin te saca. Hasta entonces aparecerá como «Saliendo». Lo que recibiste se queda en este dispositivo. Solo podrás volver con una invitación nueva, y lo que se escriba entretanto seguirá cerrado para ti.</translation>
    </message>
    <message>
        <source>Nobody else is in {name}, so it ends with you. What was written stays on this device; nobody is told.</source>
        <translation>No hay nadie más en {name}, así que termina contigo. Lo escrito se queda en este dispositivo; no se avisa a nadie.</translation>
    </message>
    <message>
        <source>Leaving the group</source>
        <translation>Saliendo del grupo</translation>
    </message>
    <message>
        <source>Choose the next admin first</source>
        <translation>Elige primero al próximo admin</translation>
    </message>
    <message>
        <source>Leaving…</source>
        <translation>Saliendo…</translation>
    </message>
    <message>
        <source>You are leaving {name}</source>
        <translation>Estás saliendo de {name}</translation>
    </message>
    <message>
        <source>Someone changed the group first, so you are still in it. Try again.</source>
        <translation>Alguien cambió el grupo antes, así que sigues en él. Inténtalo de nuevo.</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>¿Abrir este enlace?</translation>
    </message>
    <message>
        <source>It leads to {host}. Your browser opens it, and whoever runs that site sees your address.</source>
        <translation>Lleva a {host}. Lo abre tu navegador, y quien gestiona ese sitio ve tu dirección.</translation>
    </message>
    <message>
        <source>The address begins with something that looks like another site.</source>
        <translation>La dirección empieza con algo que parece otro sitio.</translation>
    </message>
    <message>
        <source>Marmot Desktop cannot show what this link names. You can copy it.</source>
        <translation>Marmot Desktop no puede mostrar lo que indica este enlace. Puedes copiarlo.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
</context>
<context>
    <name>LinksPanel</name>
    <message>
        <source>Open links with Marmot</source>
        <translation>Abrir enlaces con Marmot</translation>
    </message>
    <message>
        <source>Leave links to other programs</source>
        <translation>Dejar los enlaces a otros programas</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Your desktop is being asked</source>
        <translation>Se está consultando al escritorio</translation>
    </message>
    <message>
        <source>A link in a browser or a mail can show a person here.</source>
        <translation>Un enlace en un navegador o un correo puede mostrar aquí a una persona.</translation>
    </message>
    <message>
        <source>This cannot be set from here on this system yet</source>
        <translation>En este sistema aún no se puede ajustar desde aquí</translation>
    </message>
    <message>
        <source>A nostr: or marmot: link in a browser or a mail shows its person here.</source>
        <translation>Un enlace nostr: o marmot: en un navegador o un correo muestra aquí a su persona.</translation>
    </message>
    <message>
        <source>{program} opens these links on this desktop now.</source>
        <translation>Ahora {program} abre estos enlaces en este escritorio.</translation>
    </message>
    <message>
        <source>No program opens nostr: and marmot: links on this desktop now.</source>
        <translation>Ahora ningún programa abre enlaces nostr: y marmot: en este escritorio.</translation>
    </message>
    <message>
        <source>Your desktop is being told</source>
        <translation>Se está avisando al escritorio</translation>
    </message>
</context>
<context>
    <name>LocaleText</name>
    <message>
        <source>{percent} %</source>
        <extracomment>A percentage. Set the space and the sign as your language does, such as &quot;80%&quot; or &quot;80 %&quot;.</extracomment>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln segundo</numerusform>
            <numerusform>%Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hora</numerusform>
            <numerusform>%Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogEventDialog</name>
    <message>
        <source>Why can&apos;t I read this?</source>
        <translation>¿Por qué no puedo leer esto?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Id del evento</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Author&apos;s public key</source>
        <translation>Clave pública de quien lo escribió</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autoría</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>se desconoce</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>Least important lines to show</source>
        <translation>Nivel mínimo de las líneas que se muestran</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation>Parte del programa</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>Todas las partes</translation>
    </message>
    <message>
        <source>Words to look for in the log</source>
        <translation>Palabras que buscar en el registro</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>The chosen line</source>
        <translation>La línea elegida</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>Copiar línea</translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation>Ninguna línea coincide</translation>
    </message>
    <message>
        <source>Choose other filters to see more.</source>
        <translation>Elige otros filtros para ver más.</translation>
    </message>
    <message>
        <source>What the program does appears here as it happens.</source>
        <translation>Lo que hace el programa aparece aquí a medida que ocurre.</translation>
    </message>
    <message>
        <source>Nothing logged</source>
        <translation>Nada registrado</translation>
    </message>
    <message>
        <source>Choose a line first</source>
        <translation>Elige primero una línea</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Log of the group</source>
        <translation>Registro del grupo</translation>
    </message>
    <message>
        <source>Which events are shown</source>
        <translation>Qué eventos se muestran</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegibles</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Loading the log…</source>
        <translation>Cargando el registro…</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>No se pudo leer el registro</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>What comes from the relays for this group is listed here.</source>
        <translation>Aquí se lista lo que llega de los relays para este grupo.</translation>
    </message>
    <message>
        <source>Everything can be read</source>
        <translation>Todo se puede leer</translation>
    </message>
    <message>
        <source>Nothing of what the relays handed out is locked for this device.</source>
        <translation>Nada de lo que entregaron los relays está cerrado para este dispositivo.</translation>
    </message>
    <message>
        <source>Nothing was refused</source>
        <translation>No se rechazó nada</translation>
    </message>
    <message>
        <source>Events that break a rule of the group are listed here.</source>
        <translation>Aquí se listan los eventos que incumplen una regla del grupo.</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Aún no hay cambios</translation>
    </message>
    <message>
        <source>Members, admins, name, relays and keys: every change of them is listed here.</source>
        <translation>Miembros, admins, nombre, relays y claves: aquí se lista cada cambio.</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>A message waits</source>
        <translation>Mensaje en espera</translation>
    </message>
    <message>
        <source>A change waits</source>
        <translation>Cambio en espera</translation>
    </message>
    <message>
        <source>A wish waits</source>
        <translation>Petición en espera</translation>
    </message>
    <message>
        <source>An event waits</source>
        <translation>Evento en espera</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>No se pudo leer</translation>
    </message>
    <message>
        <source>Came a second time</source>
        <translation>Llegó por segunda vez</translation>
    </message>
    <message>
        <source>A message was refused</source>
        <translation>Mensaje rechazado</translation>
    </message>
    <message>
        <source>A change was refused</source>
        <translation>Cambio rechazado</translation>
    </message>
    <message>
        <source>A wish was refused</source>
        <translation>Petición rechazada</translation>
    </message>
    <message>
        <source>An event was refused</source>
        <translation>Evento rechazado</translation>
    </message>
    <message>
        <source>A change came too late</source>
        <translation>Un cambio llegó tarde</translation>
    </message>
    <message>
        <source>A change was taken back</source>
        <translation>Un cambio se deshizo</translation>
    </message>
    <message>
        <source>An earlier change of the group has won.</source>
        <translation>Ganó un cambio anterior del grupo.</translation>
    </message>
    <message>
        <source>It was known already; relays hand out the same thing more than once.</source>
        <translation>Ya se conocía; los relays entregan lo mismo más de una vez.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Repetido</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>You sent a message</source>
        <translation>Enviaste un mensaje</translation>
    </message>
    <message>
        <source>You changed the group</source>
        <translation>Cambiaste el grupo</translation>
    </message>
    <message>
        <source>You asked for a change</source>
        <translation>Pediste un cambio</translation>
    </message>
    <message>
        <source>You sent something</source>
        <translation>Enviaste algo</translation>
    </message>
    <message>
        <source>A message came in</source>
        <translation>Llegó un mensaje</translation>
    </message>
    <message>
        <source>The group was changed</source>
        <translation>El grupo cambió</translation>
    </message>
    <message>
        <source>A change was asked for</source>
        <translation>Se pidió un cambio</translation>
    </message>
    <message>
        <source>An event came in</source>
        <translation>Llegó un evento</translation>
    </message>
    <message>
        <source>{name} sent a message</source>
        <translation>{name} envió un mensaje</translation>
    </message>
    <message>
        <source>{name} changed the group</source>
        <translation>{name} cambió el grupo</translation>
    </message>
    <message>
        <source>{name} asked for a change</source>
        <translation>{name} pidió un cambio</translation>
    </message>
    <message>
        <source>{name} sent something</source>
        <translation>{name} envió algo</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>This link names an event, not a person</source>
        <translation>Este enlace indica un evento, no una persona</translation>
    </message>
</context>
<context>
    <name>MemberListModel</name>
    <message>
        <source>Invited</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln dispositivo</numerusform>
            <numerusform>%Ln dispositivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message>
        <source>Open contact</source>
        <translation>Abrir contacto</translation>
    </message>
    <message>
        <source>This is the chat with them</source>
        <translation>Este es el chat con esta persona</translation>
    </message>
    <message>
        <source>Message directly</source>
        <translation>Mensaje directo</translation>
    </message>
    <message>
        <source>Copy public key</source>
        <translation>Copiar clave pública</translation>
    </message>
    <message>
        <source>Step down as admin</source>
        <translation>Dejar de ser admin</translation>
    </message>
    <message>
        <source>Take admin right away</source>
        <translation>Quitar permiso de admin</translation>
    </message>
    <message>
        <source>Make admin</source>
        <translation>Hacer admin</translation>
    </message>
    <message>
        <source>Remove from group…</source>
        <translation>Eliminar del grupo…</translation>
    </message>
    <message>
        <source>Make {name} an admin?</source>
        <translation>¿Hacer admin a {name}?</translation>
    </message>
    <message>
        <source>Admins can invite and remove people, and change the group&apos;s name and relays. An admin can also take your own admin right away.</source>
        <translation>Los admins pueden invitar y eliminar personas, y cambiar el nombre y los relays del grupo. Un admin también puede quitarte tu propio permiso de admin.</translation>
    </message>
    <message>
        <source>The change is being sent…</source>
        <translation>Se está enviando el cambio…</translation>
    </message>
    <message>
        <source>{name} is an admin now</source>
        <translation>{name} ya es admin</translation>
    </message>
    <message>
        <source>Take the admin right of {name} away?</source>
        <translation>¿Quitar el permiso de admin a {name}?</translation>
    </message>
    <message>
        <source>Step down as admin?</source>
        <translation>¿Dejar de ser admin?</translation>
    </message>
    <message>
        <source>You stay a member. To become an admin again you need another admin.</source>
        <translation>Sigues siendo miembro. Para volver a ser admin necesitas a otro admin.</translation>
    </message>
    <message>
        <source>They stay a member, and can no longer invite, remove or change anything.</source>
        <translation>Sigue siendo miembro, pero ya no podrá invitar, eliminar ni cambiar nada.</translation>
    </message>
    <message>
        <source>Step down</source>
        <translation>Dejar de ser admin</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>You are no admin any more</source>
        <translation>Ya no eres admin</translation>
    </message>
    <message>
        <source>{name} is no admin any more</source>
        <translation>{name} ya no es admin</translation>
    </message>
    <message>
        <source>They cannot read what is written from now on. What they have received before stays with them. Everybody in the group sees that they were removed.</source>
        <translation>No podrá leer lo que se escriba a partir de ahora. Conserva lo que recibió antes. Todo el grupo ve que se le ha eliminado.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln of their devices are removed.</source>
        <translation>
            <numerusform>Se elimina su dispositivo.</numerusform>
            <numerusform>Se eliminan sus %Ln dispositivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {name} from the group?</source>
        <translation>¿Eliminar a {name} del grupo?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>{name} was removed</source>
        <translation>{name} ya no está en el grupo</translation>
    </message>
    <message>
        <source>Public key copied</source>
        <translation>Clave pública copiada</translation>
    </message>
</context>
<context>
    <name>MembersTab</name>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>Buscar miembros</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>No member of that name.</source>
        <translation>Ningún miembro se llama así.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening the chat with {name}…</source>
        <translation>Abriendo el chat con {name}…</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>New messages</source>
        <translation>Mensajes nuevos</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
</context>
<context>
    <name>MessageDetailsSheet</name>
    <message>
        <source>Message details</source>
        <translation>Detalles del mensaje</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Id del evento</translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>Show what is inside</source>
        <translation>Mostrar qué contiene</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>De: {name}</translation>
    </message>
    <message>
        <source>Written {time}, by its author&apos;s clock</source>
        <translation>Escrito: {time}, según el reloj de quien lo escribió</translation>
    </message>
    <message>
        <source>Arrived {time}</source>
        <translation>Llegó: {time}</translation>
    </message>
    <message>
        <source>Not sent yet; it goes out as soon as a relay is reached</source>
        <translation>Aún sin enviar; saldrá en cuanto haya conexión con un relay</translation>
    </message>
    <message>
        <source>Not sent; nobody has received it</source>
        <translation>No enviado; no lo ha recibido nadie</translation>
    </message>
    <message>
        <source>Its author has deleted it; other apps may still show it</source>
        <translation>Quien lo escribió lo ha eliminado; otras apps pueden seguir mostrándolo</translation>
    </message>
    <message>
        <source>Sent in epoch {epoch}</source>
        <translation>Enviado en la época {epoch}</translation>
    </message>
    <message>
        <source>{relay} took it at {time}</source>
        <translation>{relay} lo aceptó: {time}</translation>
    </message>
    <message>
        <source>{relay} did not take it: {reason}</source>
        <translation>{relay} no lo aceptó: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s) have taken it</source>
        <translation>
            <numerusform>Lo ha aceptado %Ln relay</numerusform>
            <numerusform>Lo han aceptado %Ln relays</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left of it</source>
        <translation>No queda nada de él</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Hide what is inside</source>
        <translation>Ocultar qué contiene</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>MessageRows</name>
    <message>
        <source>This message was deleted.</source>
        <translation>Este mensaje se eliminó.</translation>
    </message>
    <message>
        <source>Unsupported content (kind {kind})</source>
        <translation>Contenido no compatible (tipo {kind})</translation>
    </message>
    <message>
        <source>Shown when it arrived; the sender&apos;s clock says {time}</source>
        <translation>Se muestra al llegar; el reloj de quien lo envió dice {time}</translation>
    </message>
    <message>
        <source>Original message not here</source>
        <translation>El mensaje original no está aquí</translation>
    </message>
</context>
<context>
    <name>MessageSentence</name>
    <message>
        <source>New messages from here.</source>
        <translation>Mensajes nuevos desde aquí.</translation>
    </message>
    <message>
        <source>At {time}.</source>
        <translation>Hora: {time}.</translation>
    </message>
    <message>
        <source>There is more text; press Enter to show it.</source>
        <translation>Hay más texto; pulsa Enter para mostrarlo.</translation>
    </message>
    <message>
        <source>{sender}: {text}</source>
        <translation>{sender}: {text}</translation>
    </message>
    <message>
        <source>{sender}, in reply to a message that is not here: {text}</source>
        <translation>{sender}, en respuesta a un mensaje que no está aquí: {text}</translation>
    </message>
    <message>
        <source>{sender}, in reply to your own message: {text}</source>
        <translation>{sender}, en respuesta a un mensaje tuyo: {text}</translation>
    </message>
    <message>
        <source>{sender}, in reply to {who}: {text}</source>
        <translation>{sender}, en respuesta a {who}: {text}</translation>
    </message>
    <message>
        <source>{emoji} by {names}.</source>
        <translation>{emoji}: {names}.</translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation>Se está enviando.</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Enviado.</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>No enviado.</translation>
    </message>
</context>
<context>
    <name>MessageView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
</context>
<context>
    <name>NetworkStrip</name>
    <message numerus="yes">
        <source>None of %Ln relay(s) is reached. What you write is sent later.</source>
        <translation>
            <numerusform>No hay conexión con el relay. Lo que escribas se enviará más tarde.</numerusform>
            <numerusform>No hay conexión con ninguno de los %Ln relays. Lo que escribas se enviará más tarde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message numerus="yes">
        <source>Catching up with %Ln chat(s): {left} to read</source>
        <translation>
            <numerusform>Poniendo al día %Ln chat: {left} por leer</numerusform>
            <numerusform>Poniendo al día %Ln chats: {left} por leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Catching up with %Ln chat(s)…</source>
        <translation>
            <numerusform>Poniendo al día %Ln chat…</numerusform>
            <numerusform>Poniendo al día %Ln chats…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewChatDialog</name>
    <message>
        <source>New group</source>
        <translation>Nuevo grupo</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
    <message>
        <source>You are the admin. Everything in the group is encrypted from end to end.</source>
        <translation>Tienes permiso de admin. Todo en el grupo está cifrado de extremo a extremo.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>Crear grupo</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>Abrir grupo</translation>
    </message>
    <message>
        <source>This is you</source>
        <translation>Eres tú</translation>
    </message>
    <message>
        <source>The group is being made</source>
        <translation>Se está creando el grupo</translation>
    </message>
    <message>
        <source>Start chat</source>
        <translation>Iniciar chat</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Choose somebody first</source>
        <translation>Elige primero a alguien</translation>
    </message>
    <message numerus="yes">
        <source>Create and invite %Ln</source>
        <translation>
            <numerusform>Crear e invitar a %Ln</numerusform>
            <numerusform>Crear e invitar a %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting the chat…</source>
        <translation>Iniciando el chat…</translation>
    </message>
    <message>
        <source>Making the group…</source>
        <translation>Creando el grupo…</translation>
    </message>
    <message>
        <source>The group is ready. Not everybody could be invited.</source>
        <translation>El grupo está listo. No se pudo invitar a todos.</translation>
    </message>
    <message>
        <source>The group is ready. Not every invitation has arrived yet.</source>
        <translation>El grupo está listo. Aún no han llegado todas las invitaciones.</translation>
    </message>
    <message>
        <source>Group created</source>
        <translation>Grupo creado</translation>
    </message>
    <message>
        <source>Invitation sent. The chat is ready</source>
        <translation>Invitación enviada. El chat está listo</translation>
    </message>
    <message numerus="yes">
        <source>Invitation sent to %Ln person(s)</source>
        <translation>
            <numerusform>Invitación enviada a %Ln persona</numerusform>
            <numerusform>Invitación enviada a %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them can be invited now: each must open a Marmot app once. Nothing was made.</source>
        <translation>Ahora no se puede invitar a nadie de la lista: cada persona debe abrir una app de Marmot una vez. No se creó nada.</translation>
    </message>
</context>
<context>
    <name>NotificationWords</name>
    <message>
        <source>{person}: {text}</source>
        <translation>{person}: {text}</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln chats</source>
        <translation>
            <numerusform>En %Ln chat</numerusform>
            <numerusform>En %Ln chats</numerusform>
        </translation>
    </message>
    <message>
        <source>New invitation</source>
        <translation>Nueva invitación</translation>
    </message>
    <message>
        <source>{person} wants to chat with you</source>
        <translation>{person} quiere chatear contigo</translation>
    </message>
    <message>
        <source>{person} invited you to {group}</source>
        <translation>{person} te invitó a {group}</translation>
    </message>
    <message>
        <source>You are no longer in one of your groups</source>
        <translation>Ya no estás en uno de tus grupos</translation>
    </message>
    <message>
        <source>You were removed from this group</source>
        <translation>Te eliminaron de este grupo</translation>
    </message>
    <message>
        <source>Security notice</source>
        <translation>Aviso de seguridad</translation>
    </message>
    <message>
        <source>Security notice for {group}</source>
        <translation>Aviso de seguridad de {group}</translation>
    </message>
    <message>
        <source>Your reply was not sent</source>
        <translation>Tu respuesta no se envió</translation>
    </message>
    <message>
        <source>It is kept as a draft in the chat.</source>
        <translation>Se guarda como borrador en el chat.</translation>
    </message>
    <message>
        <source>It is kept as a draft in {chat}.</source>
        <translation>Se guarda como borrador en {chat}.</translation>
    </message>
    <message>
        <source>{title} ({account})</source>
        <extracomment>The title of a notification, and the name of the account whose it is, such as &quot;Hill club (Ada Stone)&quot;</extracomment>
        <translation>{title} ({account})</translation>
    </message>
    <message>
        <source>This is what a notification looks like.</source>
        <translation>Así se ve una notificación.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Mensaje nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln mensaje nuevo</numerusform>
            <numerusform>%Ln mensajes nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationsTab</name>
    <message>
        <source>Show notifications</source>
        <translation>Mostrar notificaciones</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Reproducir un sonido</translation>
    </message>
    <message>
        <source>New messages and invitations</source>
        <translation>Mensajes e invitaciones nuevos</translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation>Pausar durante 1 hora</translation>
    </message>
    <message>
        <source>Show notifications again</source>
        <translation>Volver a mostrar notificaciones</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>Qué dicen</translation>
    </message>
    <message>
        <source>Whoever sees your screen sees this too, on some desktops even while it is locked.</source>
        <translation>Quien vea tu pantalla también verá esto; en algunos escritorios, incluso con la pantalla bloqueada.</translation>
    </message>
    <message>
        <source>Who wrote, and the text</source>
        <translation>Quién escribió y el texto</translation>
    </message>
    <message>
        <source>Who or where, without the text</source>
        <translation>Quién o dónde, sin el texto</translation>
    </message>
    <message>
        <source>Only that there is something new</source>
        <translation>Solo que hay algo nuevo</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>Answers in muted chats</source>
        <translation>Respuestas en chats silenciados</translation>
    </message>
    <message>
        <source>Who answers a message of yours, or names you, is told of from a muted chat as well.</source>
        <translation>Si alguien responde a un mensaje tuyo o te nombra, se te avisa también desde un chat silenciado.</translation>
    </message>
    <message>
        <source>Your desktop</source>
        <translation>Tu escritorio</translation>
    </message>
    <message>
        <source>Send a test notification</source>
        <translation>Enviar notificación de prueba</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Notifications are switched off</source>
        <translation>Las notificaciones están desactivadas</translation>
    </message>
    <message>
        <source>Also of the account {name}</source>
        <translation>También de la cuenta {name}</translation>
    </message>
    <message>
        <source>Nothing is shown until {time}.</source>
        <translation>No se muestra nada hasta: {time}.</translation>
    </message>
    <message>
        <source>Your desktop shows no notifications</source>
        <translation>Tu escritorio no muestra notificaciones</translation>
    </message>
    <message>
        <source>Looking at what your desktop can do…</source>
        <translation>Mirando qué admite tu escritorio…</translation>
    </message>
    <message>
        <source>Your desktop shows no notifications: nothing answers on its session bus. Unread messages are counted in the window all the same. Install or start a service of notifications.</source>
        <translation>Tu escritorio no muestra notificaciones: nada responde en su bus de sesión. Aun así, la ventana cuenta los mensajes sin leer. Instala o inicia un servicio de notificaciones.</translation>
    </message>
    <message>
        <source>its own service</source>
        <translation>su propio servicio</translation>
    </message>
    <message>
        <source>Notifications are shown by {name}.</source>
        <translation>Las notificaciones las muestra {name}.</translation>
    </message>
    <message>
        <source>A click opens the chat; you can mark it as read and reply in the notification.</source>
        <translation>Un clic abre el chat; puedes marcarlo como leído y responder desde la notificación.</translation>
    </message>
    <message>
        <source>A click opens the chat, and you can mark it as read. Your desktop shows notifications without replies.</source>
        <translation>Un clic abre el chat, y puedes marcarlo como leído. Tu escritorio muestra las notificaciones sin respuesta.</translation>
    </message>
    <message>
        <source>Your desktop shows notifications that cannot be clicked.</source>
        <translation>Tu escritorio muestra notificaciones en las que no se puede hacer clic.</translation>
    </message>
    <message>
        <source>It shows their titles only.</source>
        <translation>Solo muestra sus títulos.</translation>
    </message>
    <message>
        <source>Your desktop did not show the notification</source>
        <translation>Tu escritorio no mostró la notificación</translation>
    </message>
</context>
<context>
    <name>OwnKeyPackageListModel</name>
    <message>
        <source>For one invitation</source>
        <translation>Para una sola invitación</translation>
    </message>
    <message>
        <source>Key package</source>
        <translation>Paquete de claves</translation>
    </message>
    <message>
        <source>The same for older apps</source>
        <translation>El mismo para apps antiguas</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Used or replaced</source>
        <translation>Usado o sustituido</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Reusable</source>
        <translation>Reutilizable</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Caduca pronto</translation>
    </message>
    <message>
        <source>A relay has given it to somebody who may invite you</source>
        <translation>Un relay se lo ha dado a alguien que quizá te invite</translation>
    </message>
    <message>
        <source>Published {age}</source>
        <translation>Publicado {age}</translation>
    </message>
    <message>
        <source>{made}, not on a relay yet</source>
        <translation>{made}, aún en ningún relay</translation>
    </message>
    <message numerus="yes">
        <source>{made}, taken by %Ln relay(s)</source>
        <translation>
            <numerusform>{made}, aceptado por %Ln relay</numerusform>
            <numerusform>{made}, aceptado por %Ln relays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{made}, found on {n} of %Ln relay(s)</source>
        <translation>
            <numerusform>{made}, encontrado en {n} de %Ln relay</numerusform>
            <numerusform>{made}, encontrado en {n} de %Ln relays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageSearchText</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown app</source>
        <translation>App desconocida</translation>
    </message>
    <message>
        <source>Key package of {client}</source>
        <translation>Paquete de claves de {client}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s)</source>
        <translation>
            <numerusform>%Ln relay</numerusform>
            <numerusform>%Ln relays</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} cannot be invited with what was found. {reason} Nothing was sent.</source>
        <translation>No se puede invitar a {name} con lo que se encontró. {reason} No se envió nada.</translation>
    </message>
    <message>
        <source>Nothing can be said about {name}: no relay answered in time. Nothing was sent. Look again.</source>
        <translation>No se puede decir nada de {name}: ningún relay respondió a tiempo. No se envió nada. Busca de nuevo.</translation>
    </message>
    <message>
        <source>No key package. {name} must open a Marmot app once. Nothing was sent.</source>
        <translation>Sin paquete de claves. {name} debe abrir una app de Marmot una vez. No se envió nada.</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>PeopleBook</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>PersonChoices</name>
    <message>
        <source>From what you pasted · {key}</source>
        <translation>De lo que pegaste · {key}</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>En la lista</translation>
    </message>
    <message>
        <source>No key package</source>
        <translation>Sin paquete de claves</translation>
    </message>
    <message>
        <source>Incompatible app</source>
        <translation>App incompatible</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Search contacts, or paste npub / NIP-05</source>
        <translation>Busca contactos o pega un npub / NIP-05</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>That was a secret key, and it was removed. Never give it to anybody. Ask for an npub instead.</source>
        <translation>Era una clave secreta y se ha borrado. No se la des nunca a nadie. Pide un npub en su lugar.</translation>
    </message>
    <message>
        <source>This is not a whole public key. An npub has 63 letters. Copy it once more.</source>
        <translation>Esta clave pública no está completa. Un npub tiene 63 letras. Cópiala otra vez.</translation>
    </message>
    <message>
        <source>Looking this person up…</source>
        <translation>Buscando a esta persona…</translation>
    </message>
    <message>
        <source>This is not a public key. Paste a whole npub.</source>
        <translation>Esto no es una clave pública. Pega un npub completo.</translation>
    </message>
    <message>
        <source>Loading contacts…</source>
        <translation>Cargando contactos…</translation>
    </message>
    <message>
        <source>You follow nobody yet. Paste an npub.</source>
        <translation>Aún no sigues a nadie. Pega un npub.</translation>
    </message>
    <message>
        <source>No match. Paste a full npub to invite someone you don&apos;t follow.</source>
        <translation>Sin resultados. Pega un npub completo para invitar a alguien a quien no sigues.</translation>
    </message>
</context>
<context>
    <name>PresencePanel</name>
    <message>
        <source>Keep running when closed</source>
        <translation>Seguir en marcha al cerrar</translation>
    </message>
    <message>
        <source>Show an icon in the tray</source>
        <translation>Mostrar un icono en la bandeja</translation>
    </message>
    <message>
        <source>Start without showing the window</source>
        <translation>Iniciar sin mostrar la ventana</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Iniciar cuando entro en mi sesión</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>The account that was open last opens by itself.</source>
        <translation>La última cuenta que tuviste abierta se abre por sí sola.</translation>
    </message>
    <message>
        <source>Your desktop is being asked</source>
        <translation>Se está consultando al escritorio</translation>
    </message>
    <message>
        <source>This cannot be set from here on this system yet</source>
        <translation>En este sistema aún no se puede ajustar desde aquí</translation>
    </message>
    <message>
        <source>A login starts another copy or profile of Marmot Desktop now. Ticking this takes its place.</source>
        <translation>Ahora, al entrar en la sesión, se inicia otra copia u otro perfil de Marmot Desktop. Si marcas esto, ocupa su lugar.</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>Este escritorio no tiene bandeja</translation>
    </message>
    <message>
        <source>Closing the window ends the program. Messages arrive when you start it again.</source>
        <translation>Al cerrar la ventana termina el programa. Los mensajes llegan cuando vuelves a iniciarlo.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing minimises the window. Messages arrive.</source>
        <translation>Este escritorio no tiene bandeja, así que al cerrar se minimiza. Los mensajes llegan.</translation>
    </message>
    <message>
        <source>The window goes to the tray. Messages arrive, and you are told of them.</source>
        <translation>La ventana pasa a la bandeja. Los mensajes llegan y se te avisa.</translation>
    </message>
    <message>
        <source>The window is minimised. Messages arrive, and you are told of them.</source>
        <translation>La ventana se minimiza. Los mensajes llegan y se te avisa.</translation>
    </message>
    <message>
        <source>Your desktop is being told</source>
        <translation>Se está avisando al escritorio</translation>
    </message>
</context>
<context>
    <name>PresenceRow</name>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
</context>
<context>
    <name>PrivacyTab</name>
    <message>
        <source>Load profile pictures</source>
        <translation>Cargar fotos de perfil</translation>
    </message>
    <message>
        <source>A picture lies on a server that its owner has chosen. Loading it tells that server your network address and that you look. Pictures are kept small, and encrypted with everything else.</source>
        <translation>Cada foto está en un servidor que ha elegido su dueño. Al cargarla, ese servidor ve tu dirección de red y que la miras. Las fotos se guardan en pequeño y cifradas con todo lo demás.</translation>
    </message>
    <message>
        <source>Of my contacts and groups</source>
        <translation>De mis contactos y grupos</translation>
    </message>
    <message>
        <source>Of everybody</source>
        <translation>De todo el mundo</translation>
    </message>
    <message>
        <source>Of nobody</source>
        <translation>De nadie</translation>
    </message>
    <message>
        <source>Blocked people</source>
        <translation>Personas bloqueadas</translation>
    </message>
    <message>
        <source>You have blocked nobody. Block somebody on their page in the contacts.</source>
        <translation>No has bloqueado a nadie. Puedes bloquear a alguien desde su página en Contactos.</translation>
    </message>
    <message>
        <source>Their invitations and direct chats are hidden on this computer. Open one to unblock them.</source>
        <translation>Sus invitaciones y chats directos están ocultos en este equipo. Abre el perfil de una persona para desbloquearla.</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>Public, as everything here: everybody can see it.</source>
        <translation>Público, como todo lo de aquí: lo puede ver todo el mundo.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Sobre ti</translation>
    </message>
    <message>
        <source>Address of your picture</source>
        <translation>Dirección de tu foto</translation>
    </message>
    <message>
        <source>Who looks at it tells its server their network address.</source>
        <translation>Quien la mira da a conocer su dirección de red al servidor.</translation>
    </message>
    <message>
        <source>Address (NIP-05)</source>
        <translation>Dirección (NIP-05)</translation>
    </message>
    <message>
        <source>name@domain</source>
        <translation>nombre@dominio</translation>
    </message>
    <message>
        <source>Others find you by it, if the domain names your key.</source>
        <translation>Sirve para encontrarte, si el dominio reconoce tu clave.</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>Guardar perfil</translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation>Se está guardando</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>No ha cambiado nada</translation>
    </message>
    <message>
        <source>An address on the web begins with https://</source>
        <translation>Una dirección web empieza por https://</translation>
    </message>
    <message>
        <source>An address looks like name@domain.</source>
        <translation>Una dirección tiene la forma nombre@dominio.</translation>
    </message>
    <message>
        <source>Profile saved and on its way to your relays</source>
        <translation>Perfil guardado y en camino a tus relays</translation>
    </message>
    <message>
        <source>Saved, but this domain does not name your key yet.</source>
        <translation>Guardado, pero este dominio aún no reconoce tu clave.</translation>
    </message>
    <message>
        <source>Saved, but this domain did not answer, so nobody can check it now.</source>
        <translation>Guardado, pero este dominio no respondió, así que nadie puede comprobarlo ahora.</translation>
    </message>
</context>
<context>
    <name>ProtectionFields</name>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Repite la contraseña</translation>
    </message>
    <message>
        <source>Looking for the keyring of this desktop…</source>
        <translation>Buscando el llavero de este escritorio…</translation>
    </message>
    <message>
        <source>Looking for the keyring of this desktop</source>
        <translation>Buscando el llavero de este escritorio</translation>
    </message>
    <message numerus="yes">
        <source>Choose a passphrase of at least %Ln character(s)</source>
        <translation>
            <numerusform>Elige una contraseña de al menos %Ln carácter</numerusform>
            <numerusform>Elige una contraseña de al menos %Ln caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the same passphrase twice</source>
        <translation>Escribe dos veces la misma contraseña</translation>
    </message>
    <message>
        <source>Your data is encrypted on this computer; its key is kept in the keyring of this desktop.</source>
        <translation>Tus datos están cifrados en este equipo; su clave se guarda en el llavero de este escritorio.</translation>
    </message>
    <message>
        <source>Your data is encrypted on this computer by the passphrase given for this run.</source>
        <translation>Tus datos están cifrados en este equipo con la contraseña indicada para esta sesión.</translation>
    </message>
    <message>
        <source>This desktop has no keyring that the app can use. Choose a passphrase instead: it encrypts your data on this computer and is asked for at every start. It cannot be recovered.</source>
        <translation>Este escritorio no tiene ningún llavero que la app pueda usar. Elige una contraseña en su lugar: cifra tus datos en este equipo y se pide en cada inicio. No se puede recuperar.</translation>
    </message>
</context>
<context>
    <name>QuickSwitcher</name>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Chat, person or command</source>
        <translation>Chat, persona o comando</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No chat, person or command is called like that.</source>
        <translation>Ningún chat, persona ni comando se llama así.</translation>
    </message>
</context>
<context>
    <name>QuietHoursPanel</name>
    <message>
        <source>Keep quiet at certain hours</source>
        <translation>No molestar a ciertas horas</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>The beginning of a time of the day, followed by a field with a time</extracomment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>The end of a time of the day, followed by a field with a time</extracomment>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>On these days; a night belongs to the day on which it begins</source>
        <translation>En estos días; una noche pertenece al día en que empieza</translation>
    </message>
    <message>
        <source>Switch the quiet hours on first</source>
        <translation>Activa primero las horas de silencio</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>Invitaciones</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>Shown now</source>
        <translation>Se muestra ahora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln pendiente</numerusform>
            <numerusform>%Ln pendientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailKeeper</name>
    <message>
        <source>Your QR code</source>
        <translation>Tu código QR</translation>
    </message>
    <message>
        <source>Public key copied</source>
        <translation>Clave pública copiada</translation>
    </message>
</context>
<context>
    <name>RatchetTreeDialog</name>
    <message>
        <source>Ratchet tree</source>
        <translation>Árbol de claves</translation>
    </message>
    <message>
        <source>People stand at the bottom, one place for each device. A filled dot is a key that all devices below it share, a dashed ring has none yet. In colour: the way from this device to the top. An orange ring: keys still as they were at the invitation, or a device that does not know a key yet.</source>
        <translation>Las personas están abajo, con un lugar por cada dispositivo. Un punto relleno es una clave que comparten todos los dispositivos que tiene debajo; un anillo discontinuo aún no tiene ninguna. En color: el camino de este dispositivo a la cima. Un anillo naranja: claves aún como en la invitación, o un dispositivo que todavía no conoce una clave.</translation>
    </message>
    <message>
        <source>Click a place, or walk with the arrow keys, to read what it is.</source>
        <translation>Haz clic en un lugar o muévete con las flechas para leer qué es.</translation>
    </message>
    <message>
        <source>Saved to {file}. The picture shows the names of the members.</source>
        <translation>Guardado en {file}. La imagen muestra los nombres de los miembros.</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Más grande (+)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Más pequeño (−)</translation>
    </message>
    <message>
        <source>Show all of it (0)</source>
        <translation>Mostrarlo entero (0)</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Go to this device (Home)</source>
        <translation>Ir a este dispositivo (Inicio)</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Vector graphic (*.svg)</source>
        <translation>Gráfico vectorial (*.svg)</translation>
    </message>
</context>
<context>
    <name>ReachabilityCard</name>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Se desconoce</translation>
    </message>
</context>
<context>
    <name>ReachabilityText</name>
    <message>
        <source>No relay has answered</source>
        <translation>No ha respondido ningún relay</translation>
    </message>
    <message>
        <source>You can be invited now</source>
        <translation>Ya te pueden invitar</translation>
    </message>
    <message>
        <source>You cannot be invited now</source>
        <translation>Ahora no te pueden invitar</translation>
    </message>
    <message>
        <source>Can be invited now</source>
        <translation>Se le puede invitar ahora</translation>
    </message>
    <message>
        <source>Cannot be invited now</source>
        <translation>No se le puede invitar ahora</translation>
    </message>
    <message>
        <source>Look at your connection and your relays, then check again.</source>
        <translation>Revisa tu conexión y tus relays y comprueba de nuevo.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>{name} must open a Marmot app once: that publishes a key package.</source>
        <translation>{name} debe abrir una app de Marmot una vez: con eso se publica un paquete de claves.</translation>
    </message>
    <message>
        <source>Hi! Please open your Marmot app once and stay online for a minute, so that I can invite you.</source>
        <translation>¡Hola! Abre tu app de Marmot una vez y mantén la conexión un minuto, por favor, para que pueda invitarte.</translation>
    </message>
    <message>
        <source>Copy a message to send</source>
        <translation>Copiar un mensaje para enviar</translation>
    </message>
    <message>
        <source>The app of {name} cannot take part in Marmot groups. A newer one can.</source>
        <translation>La app de {name} no puede participar en grupos de Marmot. Una más reciente sí.</translation>
    </message>
    <message>
        <source>Hi! I would like to invite you to a group, but your app is too old. Please update it.</source>
        <translation>¡Hola! Me gustaría invitarte a un grupo, pero tu app es demasiado antigua. Actualízala, por favor.</translation>
    </message>
    <message>
        <source>An invitation would not arrive: no inbox relay of {name} answers.</source>
        <translation>Una invitación no llegaría: no responde ningún relay de entrada de {name}.</translation>
    </message>
    <message>
        <source>Hi! I cannot reach your inbox relays. Please look at the relay settings of your app.</source>
        <translation>¡Hola! No consigo conectar con tus relays de entrada. Revisa los ajustes de relays de tu app, por favor.</translation>
    </message>
    <message>
        <source>Publish your relay lists, so that others find you.</source>
        <translation>Publica tus listas de relays para que puedan encontrarte.</translation>
    </message>
    <message>
        <source>Open relay settings</source>
        <translation>Abrir ajustes de relays</translation>
    </message>
    <message>
        <source>Publish a key package: without one nobody can invite you.</source>
        <translation>Publica un paquete de claves: sin él nadie puede invitarte.</translation>
    </message>
    <message>
        <source>Publish a key package</source>
        <translation>Publicar un paquete de claves</translation>
    </message>
    <message>
        <source>Choose inbox relays that answer.</source>
        <translation>Elige relays de entrada que respondan.</translation>
    </message>
    <message>
        <source>Published {age}</source>
        <translation>Publicado {age}</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln answer</source>
        <translation>
            <numerusform>Respuestas: {count} de %Ln</numerusform>
            <numerusform>Respuestas: {count} de %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left, on {where}</source>
        <translation>
            <numerusform>Queda %Ln, en {where}</numerusform>
            <numerusform>Quedan %Ln, en {where}</numerusform>
        </translation>
    </message>
    <message>
        <source>On {where}</source>
        <translation>En {where}</translation>
    </message>
    <message>
        <source>your relays</source>
        <translation>tus relays</translation>
    </message>
    <message numerus="yes">
        <source>{relay} and %Ln more</source>
        <translation>
            <numerusform>{relay} y %Ln más</numerusform>
            <numerusform>{relay} y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>List of key package relays found</source>
        <translation>Lista de relays de paquetes de claves encontrada</translation>
    </message>
    <message>
        <source>No list of key package relays; other relays were asked</source>
        <translation>Sin lista de relays de paquetes de claves; se preguntó a otros relays</translation>
    </message>
    <message>
        <source>No list of key package relays</source>
        <translation>Sin lista de relays de paquetes de claves</translation>
    </message>
    <message>
        <source>List of key package relays: nobody has answered</source>
        <translation>Lista de relays de paquetes de claves: no ha respondido nadie</translation>
    </message>
    <message>
        <source>Key package found</source>
        <translation>Paquete de claves encontrado</translation>
    </message>
    <message>
        <source>No key package on any relay</source>
        <translation>Ningún paquete de claves en ningún relay</translation>
    </message>
    <message>
        <source>Key package: nobody has answered</source>
        <translation>Paquete de claves: no ha respondido nadie</translation>
    </message>
    <message>
        <source>Signed by its owner and well-formed</source>
        <translation>Firmado por su dueño y bien formado</translation>
    </message>
    <message>
        <source>The key package is not valid</source>
        <translation>El paquete de claves no es válido</translation>
    </message>
    <message>
        <source>Validity: no key package to look at</source>
        <translation>Validez: no hay paquete de claves que revisar</translation>
    </message>
    <message>
        <source>The app fits Marmot groups</source>
        <translation>La app es compatible con los grupos de Marmot</translation>
    </message>
    <message>
        <source>The app does not fit Marmot groups</source>
        <translation>La app no es compatible con los grupos de Marmot</translation>
    </message>
    <message>
        <source>App: no key package to look at</source>
        <translation>App: no hay paquete de claves que revisar</translation>
    </message>
    <message>
        <source>The key package is fresh</source>
        <translation>El paquete de claves es reciente</translation>
    </message>
    <message>
        <source>The key package is old: its owner may be gone</source>
        <translation>El paquete de claves es antiguo: quizá su dueño ya no lo use</translation>
    </message>
    <message>
        <source>The key package has expired</source>
        <translation>El paquete de claves ha caducado</translation>
    </message>
    <message>
        <source>Age: no key package to look at</source>
        <translation>Antigüedad: no hay paquete de claves que revisar</translation>
    </message>
    <message>
        <source>Single-use key packages are kept by a relay</source>
        <translation>Un relay guarda paquetes de claves de un solo uso</translation>
    </message>
    <message>
        <source>The stock of single-use key packages is empty</source>
        <translation>La reserva de paquetes de claves de un solo uso está vacía</translation>
    </message>
    <message>
        <source>Stock: nobody has answered</source>
        <translation>Reserva: no ha respondido nadie</translation>
    </message>
    <message>
        <source>List of inbox relays found</source>
        <translation>Lista de relays de entrada encontrada</translation>
    </message>
    <message>
        <source>No list of inbox relays; other relays are used</source>
        <translation>Sin lista de relays de entrada; se usan otros relays</translation>
    </message>
    <message>
        <source>No inbox relays are known</source>
        <translation>No se conoce ningún relay de entrada</translation>
    </message>
    <message>
        <source>List of inbox relays: nobody has answered</source>
        <translation>Lista de relays de entrada: no ha respondido nadie</translation>
    </message>
    <message>
        <source>Inbox relays answer</source>
        <translation>Los relays de entrada responden</translation>
    </message>
    <message>
        <source>Not every inbox relay answers</source>
        <translation>No todos los relays de entrada responden</translation>
    </message>
    <message>
        <source>No inbox relay answers</source>
        <translation>No responde ningún relay de entrada</translation>
    </message>
    <message>
        <source>Inbox relays could not be asked</source>
        <translation>No se pudo preguntar a los relays de entrada</translation>
    </message>
</context>
<context>
    <name>ReadingAloud</name>
    <message numerus="yes">
        <source>%Ln new message(s) in this chat.</source>
        <translation>
            <numerusform>%Ln mensaje nuevo en este chat.</numerusform>
            <numerusform>%Ln mensajes nuevos en este chat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyList</name>
    <message>
        <source>Profile published</source>
        <translation>Perfil publicado</translation>
    </message>
    <message>
        <source>General relay list published</source>
        <translation>Lista general de relays publicada</translation>
    </message>
    <message>
        <source>Inbox relay list published</source>
        <translation>Lista de relays de entrada publicada</translation>
    </message>
    <message>
        <source>Key package relay list published</source>
        <translation>Lista de relays de paquetes de claves publicada</translation>
    </message>
    <message>
        <source>Key package published</source>
        <translation>Paquete de claves publicado</translation>
    </message>
    <message>
        <source>You can be invited</source>
        <translation>Te pueden invitar</translation>
    </message>
    <message>
        <source>No relay takes it: {words}</source>
        <translation>Ningún relay lo acepta: {words}</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>no dice por qué</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Not taken yet, sent again by itself: {words}</source>
        <translation>Aún no aceptado, se reenvía solo: {words}</translation>
    </message>
    <message>
        <source>No relay has answered yet. It is sent by itself later.</source>
        <translation>No ha respondido ningún relay todavía. Se enviará más tarde por sí solo.</translation>
    </message>
    <message>
        <source>Not published.</source>
        <translation>Sin publicar.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message numerus="yes">
        <source>Taken by {n} of %Ln relay(s)</source>
        <translation>
            <numerusform>Aceptado por {n} de %Ln relay</numerusform>
            <numerusform>Aceptado por {n} de %Ln relays</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking from outside, as somebody who invites you…</source>
        <translation>Mirando desde fuera, como lo haría quien te invita…</translation>
    </message>
    <message>
        <source>Whoever has your public key finds what it takes.</source>
        <translation>Quien tenga tu clave pública encuentra lo que necesita.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Not everything was found yet. Relays may need a moment.</source>
        <translation>Aún no se encontró todo. Los relays pueden necesitar un momento.</translation>
    </message>
</context>
<context>
    <name>RelayHealthModel</name>
    <message>
        <source>{sent} sent, {received} received</source>
        <translation>{sent} enviados, {received} recibidos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reconnection(s)</source>
        <translation>
            <numerusform>%Ln reconexión</numerusform>
            <numerusform>%Ln reconexiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln fallo</numerusform>
            <numerusform>%Ln fallos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelayListEditor</name>
    <message>
        <source>No relay in this list.</source>
        <translation>No hay ningún relay en esta lista.</translation>
    </message>
    <message>
        <source>Address of a relay</source>
        <translation>Dirección de un relay</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation>Se está guardando</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>The relay is being tested</source>
        <translation>Se está probando el relay</translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation>Escribe primero una dirección</translation>
    </message>
    <message>
        <source>Choose a relay of the list first</source>
        <translation>Elige primero un relay de la lista</translation>
    </message>
    <message>
        <source>The list needs at least one relay</source>
        <translation>La lista necesita al menos un relay</translation>
    </message>
    <message>
        <source>This relay is in the list already.</source>
        <translation>Este relay ya está en la lista.</translation>
    </message>
</context>
<context>
    <name>RelayListModel</name>
    <message>
        <source>Not in use</source>
        <translation>Sin usar</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Inaccesible</translation>
    </message>
    <message>
        <source>answers in {ms} ms</source>
        <translation>responde en {ms}&#xa0;ms</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>con sesión iniciada</translation>
    </message>
</context>
<context>
    <name>RelaySheet</name>
    <message>
        <source>About this relay</source>
        <translation>Sobre este relay</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Asking the relay what it says of itself…</source>
        <translation>Preguntando al relay qué dice de sí mismo…</translation>
    </message>
    <message>
        <source>In the relay&apos;s own words; nothing of it is proved.</source>
        <translation>En palabras del propio relay; nada de esto está demostrado.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>It knows who you are</source>
        <translation>Sabe quién eres</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Último error</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes, one to each who asks</source>
        <translation>Sí, uno a cada persona que lo pide</translation>
    </message>
    <message>
        <source>Largest message</source>
        <translation>Mensaje más grande</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Events in one answer</source>
        <translation>Eventos por respuesta</translation>
    </message>
    <message>
        <source>Work wanted</source>
        <translation>Trabajo exigido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bit(s)</source>
        <translation>
            <numerusform>%Ln bit</numerusform>
            <numerusform>%Ln bits</numerusform>
        </translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Members only</source>
        <translation>Solo miembros</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>De pago</translation>
    </message>
    <message>
        <source>Restricted writing</source>
        <translation>Escritura restringida</translation>
    </message>
    <message>
        <source>Stock of key packages</source>
        <translation>Paquetes en reserva</translation>
    </message>
    <message>
        <source>Supports (NIPs)</source>
        <translation>Admite (NIP)</translation>
    </message>
</context>
<context>
    <name>RelayStep</name>
    <message>
        <source>Choose relays</source>
        <translation>Elige relays</translation>
    </message>
    <message>
        <source>Relays carry your encrypted messages; they cannot read them. People reach you through the same relays.</source>
        <translation>Los relays transportan tus mensajes cifrados; no pueden leerlos. Por esos mismos relays te encuentran los demás.</translation>
    </message>
    <message>
        <source>Add a relay</source>
        <translation>Añadir un relay</translation>
    </message>
    <message>
        <source>Test and add</source>
        <translation>Probar y añadir</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Use the suggested relays</source>
        <translation>Usar los relays sugeridos</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>None of the suggested relays answers. Check your connection, or go on with this computer only.</source>
        <translation>No responde ninguno de los relays sugeridos. Revisa tu conexión o continúa solo con este equipo.</translation>
    </message>
    <message>
        <source>Being tested</source>
        <translation>Se está probando</translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation>Escribe primero una dirección</translation>
    </message>
    <message>
        <source>They are being tested</source>
        <translation>Se están probando</translation>
    </message>
    <message>
        <source>Keep these lists</source>
        <translation>Conservar estas listas</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Solo este equipo</translation>
    </message>
    <message>
        <source>Publish these relays</source>
        <translation>Publicar estos relays</translation>
    </message>
    <message>
        <source>Your relay lists are being looked for</source>
        <translation>Se están buscando tus listas de relays</translation>
    </message>
    <message>
        <source>Relays are being tested</source>
        <translation>Se están probando los relays</translation>
    </message>
    <message>
        <source>Tick or add at least one relay</source>
        <translation>Marca o añade al menos un relay</translation>
    </message>
    <message>
        <source>This relay cannot be reached ({why}). Check the address and your connection.</source>
        <translation>No se puede conectar con este relay ({why}). Revisa la dirección y tu conexión.</translation>
    </message>
</context>
<context>
    <name>RelayText</name>
    <message>
        <source>ws:// is not encrypted: everybody on the way could see who you are. Use the address with wss://.</source>
        <translation>ws:// no va cifrado: cualquiera por el camino podría ver quién eres. Usa la dirección con wss://.</translation>
    </message>
    <message>
        <source>No answer: {why}</source>
        <translation>Sin respuesta: {why}</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Responde</translation>
    </message>
    <message>
        <source>Answers in {ms} ms</source>
        <translation>Responde en {ms}&#xa0;ms</translation>
    </message>
    <message>
        <source>Members only</source>
        <translation>Solo miembros</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restringido</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>De pago</translation>
    </message>
    <message>
        <source>It serves only those it knows: strangers cannot look you up or write to you there.</source>
        <translation>Solo atiende a quienes conoce: nadie más puede buscarte ni escribirte ahí.</translation>
    </message>
    <message>
        <source>Not everybody may write there: invitations of strangers may be refused.</source>
        <translation>No todo el mundo puede escribir ahí: las invitaciones de gente desconocida pueden rechazarse.</translation>
    </message>
    <message>
        <source>It serves those who pay: invitations of others may be refused.</source>
        <translation>Atiende a quienes pagan: las invitaciones de los demás pueden rechazarse.</translation>
    </message>
</context>
<context>
    <name>RelaysTab</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Where you publish, and where your groups run.</source>
        <translation>Donde publicas y donde funcionan tus grupos.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Where invitations reach you.</source>
        <translation>Donde te llegan las invitaciones.</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>Paquetes de claves</translation>
    </message>
    <message>
        <source>Where others find the key package they need to invite you.</source>
        <translation>Donde los demás encuentran el paquete de claves que necesitan para invitarte.</translation>
    </message>
    <message>
        <source>Use the same relays for all three lists</source>
        <translation>Los mismos relays en las tres listas</translation>
    </message>
    <message>
        <source>Let closed inbox relays of others know who sends an invitation</source>
        <translation>Decir a los relays cerrados quién invita</translation>
    </message>
    <message>
        <source>Save and publish</source>
        <translation>Guardar y publicar</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Probar todos</translation>
    </message>
    <message>
        <source>Publish everything again</source>
        <translation>Volver a publicarlo todo</translation>
    </message>
    <message>
        <source>Some relays take invitations only from senders they know. Without this they learn a key that is used once, and may refuse it.</source>
        <translation>Algunos relays solo aceptan invitaciones de quienes conocen. Sin esto, ven una clave que se usa una sola vez y pueden rechazarla.</translation>
    </message>
    <message>
        <source>No relays: you are offline. Add one and save.</source>
        <translation>Sin relays: estás sin conexión. Añade uno y guarda.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation>Se está guardando</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>No ha cambiado nada</translation>
    </message>
    <message>
        <source>Each list needs at least one relay</source>
        <translation>Cada lista necesita al menos un relay</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Relays are being tested</source>
        <translation>Se están probando los relays</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Saved. Your lists are on their way to the relays.</source>
        <translation>Guardado. Tus listas van en camino a los relays.</translation>
    </message>
    <message>
        <source>Being published</source>
        <translation>Se está publicando</translation>
    </message>
    <message>
        <source>Profile, lists and key package are on their way</source>
        <translation>El perfil, las listas y el paquete de claves van en camino</translation>
    </message>
</context>
<context>
    <name>RemoveAccountSheet</name>
    <message>
        <source>Remove from this device?</source>
        <translation>¿Eliminar de este dispositivo?</translation>
    </message>
    <message>
        <source>Everything of {name} on this computer is deleted: messages, groups, contacts and the secret key. This cannot be taken back.</source>
        <translation>Se borra todo lo de {name} en este equipo: mensajes, grupos, contactos y la clave secreta. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>What you wrote stays with the people you wrote to, and you stay a member of your groups until somebody removes you. Your public profile stays on its relays. Your key packages are taken back, so that nobody invites you to this device any more.</source>
        <translation>Lo que escribiste se queda en manos de quienes lo recibieron, y sigues siendo miembro de tus grupos hasta que alguien te elimine. Tu perfil público sigue en sus relays. Tus paquetes de claves se retiran, para que nadie vuelva a invitarte a este dispositivo.</translation>
    </message>
    <message>
        <source>You have no copy of your secret key: nobody can ever use this account again.</source>
        <translation>No tienes ninguna copia de tu clave secreta: nadie podrá volver a usar esta cuenta.</translation>
    </message>
    <message>
        <source>No relay is connected. The account is removed all the same, but its key packages stay out there: invitations to them will go unheard.</source>
        <translation>No hay ningún relay conectado. La cuenta se elimina igualmente, pero sus paquetes de claves siguen publicados: las invitaciones hechas con ellos quedarán sin respuesta.</translation>
    </message>
    <message>
        <source>Delete everything of this account</source>
        <translation>Borrar todo lo de esta cuenta</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Taking key packages back, then deleting…</source>
        <translation>Retirando paquetes de claves y después borrando…</translation>
    </message>
    <message>
        <source>Tick the box above first</source>
        <translation>Marca primero la casilla de arriba</translation>
    </message>
    <message>
        <source>The account is not on this device any more</source>
        <translation>La cuenta ya no está en este dispositivo</translation>
    </message>
</context>
<context>
    <name>ReplyStrip</name>
    <message>
        <source>Do not answer it</source>
        <translation>No responder</translation>
    </message>
    <message>
        <source>Reply to your own message</source>
        <translation>Responder a tu propio mensaje</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>Responder a {name}</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Parece que Bloq Mayús está activado.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Hide: {field}</source>
        <translation>Ocultar: {field}</translation>
    </message>
    <message>
        <source>Show: {field}</source>
        <translation>Mostrar: {field}</translation>
    </message>
</context>
<context>
    <name>SecurityTab</name>
    <message>
        <source>Renew my keys now</source>
        <translation>Renovar mis claves ahora</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Show the ratchet tree</source>
        <translation>Mostrar el árbol de claves</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>My keys renewed</source>
        <translation>Claves renovadas</translation>
    </message>
    <message>
        <source>Next by itself</source>
        <translation>Próxima vez</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Group format</source>
        <translation>Formato del grupo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>se desconoce</translation>
    </message>
    <message>
        <source>Messages are encrypted from end to end: relays see neither what is written nor by whom. Whenever keys are renewed, older ones are thrown away, so that somebody who steals a device cannot read far back.</source>
        <translation>Los mensajes están cifrados de extremo a extremo: los relays no ven qué se escribe ni quién lo escribe. Cada vez que se renuevan las claves, las antiguas se desechan, para que quien robe un dispositivo no pueda leer muy atrás.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key change(s) so far</source>
        <translation>
            <numerusform>%Ln cambio de claves hasta ahora</numerusform>
            <numerusform>%Ln cambios de claves hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Suite {n}</source>
        <translation>Suite {n}</translation>
    </message>
    <message>
        <source>not yet; they are those you came in with</source>
        <translation>aún no; son las que traías al entrar</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>sin prever</translation>
    </message>
    <message>
        <source>as soon as the group is quiet</source>
        <translation>en cuanto el grupo esté tranquilo</translation>
    </message>
    <message>
        <source>members can leave by themselves</source>
        <translation>los miembros pueden salir por sí mismos</translation>
    </message>
    <message>
        <source>an admin&apos;s app lets members go</source>
        <translation>la app de un admin deja salir a los miembros</translation>
    </message>
    <message>
        <source>Marmot {version}; {manner}</source>
        <translation>Marmot {version}; {manner}</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>Renovando…</translation>
    </message>
    <message>
        <source>The change is being sent</source>
        <translation>Se está enviando el cambio</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln dispositivo</numerusform>
            <numerusform>%Ln dispositivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Only members see the tree</source>
        <translation>Solo los miembros ven el árbol</translation>
    </message>
    <message>
        <source>Your keys in this group are new</source>
        <translation>Tus claves en este grupo son nuevas</translation>
    </message>
    <message>
        <source>Someone changed the group first, so your keys are as before. Try again.</source>
        <translation>Alguien cambió el grupo antes, así que tus claves siguen como estaban. Inténtalo de nuevo.</translation>
    </message>
</context>
<context>
    <name>SentCard</name>
    <message>
        <source>Resend welcome</source>
        <translation>Reenviar bienvenida</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>Abrir grupo</translation>
    </message>
    <message>
        <source>Withdraw for good</source>
        <translation>Retirar definitivamente</translation>
    </message>
    <message>
        <source>In the group from its beginning</source>
        <translation>En el grupo desde el principio</translation>
    </message>
    <message numerus="yes">
        <source>Added to the group ({n} of %Ln relay(s))</source>
        <translation>
            <numerusform>En el grupo ({n} de %Ln relay)</numerusform>
            <numerusform>En el grupo ({n} de %Ln relays)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Welcome delivered ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>Bienvenida entregada ({n} de %Ln relay de entrada)</numerusform>
            <numerusform>Bienvenida entregada ({n} de %Ln relays de entrada)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending the welcome ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>Enviando la bienvenida ({n} de %Ln relay de entrada)</numerusform>
            <numerusform>Enviando la bienvenida ({n} de %Ln relays de entrada)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Welcome not delivered ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>Bienvenida no entregada ({n} de %Ln relay de entrada)</numerusform>
            <numerusform>Bienvenida no entregada ({n} de %Ln relays de entrada)</numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome sent</source>
        <translation>Bienvenida enviada</translation>
    </message>
    <message>
        <source>First heard of {age}</source>
        <translation>Primera señal {age}</translation>
    </message>
    <message>
        <source>No longer in the group; nothing was heard of them</source>
        <translation>Ya no está en el grupo; no hubo ninguna señal</translation>
    </message>
    <message>
        <source>{name} has not been heard of in the group yet</source>
        <translation>{name} aún no ha dado señales en el grupo</translation>
    </message>
    <message>
        <source>They will be removed from the group and cannot join with this invitation any more.</source>
        <translation>Se eliminará a esta persona del grupo y ya no podrá unirse con esta invitación.</translation>
    </message>
</context>
<context>
    <name>SentInviteListModel</name>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregada</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>No entregada</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>To {group}</source>
        <translation>Al grupo {group}</translation>
    </message>
    <message>
        <source>To a direct chat</source>
        <translation>A un chat directo</translation>
    </message>
</context>
<context>
    <name>SentTab</name>
    <message>
        <source>Sent invitations</source>
        <translation>Invitaciones enviadas</translation>
    </message>
    <message>
        <source>Loading invitations…</source>
        <translation>Cargando invitaciones…</translation>
    </message>
    <message>
        <source>The invitations could not be loaded</source>
        <translation>No se pudieron cargar las invitaciones</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No invitations sent</source>
        <translation>No hay invitaciones enviadas</translation>
    </message>
    <message>
        <source>Whom you invite is listed here until they are heard of.</source>
        <translation>Aquí aparecen las personas que invitas hasta que den señales.</translation>
    </message>
    <message>
        <source>The welcome is being sent again</source>
        <translation>Se está reenviando la bienvenida</translation>
    </message>
    <message>
        <source>The invitation is being withdrawn</source>
        <translation>Se está retirando la invitación</translation>
    </message>
    <message>
        <source>Welcome sent again to {name}</source>
        <translation>Bienvenida reenviada a {name}</translation>
    </message>
    <message>
        <source>No inbox relay of {name} has taken the welcome. It will be tried again.</source>
        <translation>Ningún relay de entrada de {name} ha aceptado la bienvenida. Se volverá a intentar.</translation>
    </message>
    <message>
        <source>Invitation withdrawn</source>
        <translation>Invitación retirada</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Language, closing, start, links</source>
        <translation>Idioma, cierre, inicio, enlaces</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Profile, backup, signing out</source>
        <translation>Perfil, copia, cerrar sesión</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Pictures, blocked people</source>
        <translation>Fotos, personas bloqueadas</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>When, how much, quiet hours</source>
        <translation>Cuándo, cuánto, horas de silencio</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Theme, accent, size</source>
        <translation>Tema, acento, tamaño</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <source>Contrast, movement, reading aloud</source>
        <translation>Contraste, movimiento, lectura</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message>
        <source>Where you are found</source>
        <translation>Dónde te encuentran</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>What others need to invite you</source>
        <translation>Lo necesario para invitarte</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Diagnostics, data</source>
        <translation>Diagnóstico, datos</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Versions, licences</source>
        <translation>Versiones, licencias</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Secciones de los ajustes</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Search shortcuts</source>
        <translation>Buscar atajos</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>No shortcut is called like that.</source>
        <translation>Ningún atajo se llama así.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
</context>
<context>
    <name>ShowCodeDialog</name>
    <message>
        <source>QR code of the link below</source>
        <translation>Código QR del enlace de abajo</translation>
    </message>
    <message>
        <source>Scan it with a Marmot or another Nostr app. It holds a public key and relays; nothing secret.</source>
        <translation>Escanéalo con Marmot u otra app de Nostr. Contiene una clave pública y relays; nada secreto.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
</context>
<context>
    <name>SignOutSheet</name>
    <message>
        <source>Sign out?</source>
        <translation>¿Cerrar sesión?</translation>
    </message>
    <message>
        <source>You open it again with one click, while this desktop&apos;s keyring is open.</source>
        <translation>La vuelves a abrir con un clic mientras el llavero de este escritorio esté abierto.</translation>
    </message>
    <message>
        <source>You need your passphrase to open it again.</source>
        <translation>Necesitarás tu contraseña para volver a abrirla.</translation>
    </message>
    <message>
        <source>{name} is closed on this computer: nothing is sent or received for it any more. Its messages and keys stay here, encrypted.</source>
        <translation>{name} se cierra en este equipo: ya no se envía ni se recibe nada para esta cuenta. Sus mensajes y claves se quedan aquí, cifrados.</translation>
    </message>
    <message>
        <source>Save your key first: you have no copy of it yet. Should this computer be lost, the account is too.</source>
        <translation>Guarda primero tu clave: aún no tienes ninguna copia. Si se pierde este equipo, se pierde también la cuenta.</translation>
    </message>
    <message>
        <source>Save the key</source>
        <translation>Guardar la clave</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>It opens again with one click, and by itself when the app starts.</source>
        <translation>Se vuelve a abrir con un clic, y por sí sola al iniciar la app.</translation>
    </message>
    <message>
        <source>The account is being closed</source>
        <translation>Se está cerrando la cuenta</translation>
    </message>
</context>
<context>
    <name>SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working</source>
        <translation>En curso</translation>
    </message>
</context>
<context>
    <name>StartProgressList</name>
    <message>
        <source>Looking for a key package of {name}…</source>
        <translation>Buscando un paquete de claves de {name}…</translation>
    </message>
    <message>
        <source>Invitation sent to {name}</source>
        <translation>Invitación enviada a {name}</translation>
    </message>
    <message>
        <source>{name} is in the group; the welcome will be tried again</source>
        <translation>{name} está en el grupo; la bienvenida se volverá a intentar</translation>
    </message>
    <message>
        <source>Inviting {name}…</source>
        <translation>Invitando a {name}…</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>requiere atención</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>StockMeters</name>
    <message>
        <source>In stock on your relays</source>
        <translation>En reserva en tus relays</translation>
    </message>
    <message>
        <source>These relays hand out a new key package to each person who invites you, also while you are away.</source>
        <translation>Estos relays entregan un paquete de claves nuevo a cada persona que te invita, también cuando no estás.</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln ready</source>
        <translation>
            <numerusform>{count} de %Ln listo</numerusform>
            <numerusform>{count} de %Ln listos</numerusform>
        </translation>
    </message>
    <message>
        <source>This relay signs with another key than before. What it says of your stock is not believed.</source>
        <translation>Este relay firma con una clave distinta de la de antes. Lo que dice de tu reserva no se da por cierto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are on their way.</source>
        <translation>
            <numerusform>Hay %Ln más en camino.</numerusform>
            <numerusform>Hay %Ln más en camino.</numerusform>
        </translation>
    </message>
    <message>
        <source>Running low, looked at {age}. It is filled up by itself.</source>
        <translation>Quedan pocos, consultado {age}. Se repone por sí sola.</translation>
    </message>
</context>
<context>
    <name>SystemLines</name>
    <message>
        <source>The group has changed.</source>
        <translation>El grupo ha cambiado.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ti</translation>
    </message>
    <message>
        <source>{actor} added {people}.</source>
        <translation>{actor} añadió a {people}.</translation>
    </message>
    <message>
        <source>{actor} removed {people}.</source>
        <translation>{actor} eliminó a {people}.</translation>
    </message>
    <message numerus="yes">
        <source>{people} left.</source>
        <translation>
            <numerusform>{people} salió del grupo.</numerusform>
            <numerusform>{people} salieron del grupo.</numerusform>
        </translation>
    </message>
    <message>
        <source>{actor} renamed the group to “{text}”.</source>
        <translation>{actor} cambió el nombre del grupo a «{text}».</translation>
    </message>
    <message>
        <source>You added {people}.</source>
        <translation>Añadiste a {people}.</translation>
    </message>
    <message>
        <source>You removed {people}.</source>
        <translation>Eliminaste a {people}.</translation>
    </message>
    <message>
        <source>You renamed the group to “{text}”.</source>
        <translation>Cambiaste el nombre del grupo a «{text}».</translation>
    </message>
    <message>
        <source>You changed the description.</source>
        <translation>Cambiaste la descripción.</translation>
    </message>
    <message>
        <source>{actor} changed the description.</source>
        <translation>{actor} cambió la descripción.</translation>
    </message>
    <message>
        <source>{actor} made you admin.</source>
        <translation>{actor} te nombró admin.</translation>
    </message>
    <message>
        <source>You made {people} admin.</source>
        <translation>Nombraste admin a {people}.</translation>
    </message>
    <message>
        <source>{actor} made {people} admin.</source>
        <translation>{actor} nombró admin a {people}.</translation>
    </message>
    <message>
        <source>You stepped down as admin.</source>
        <translation>Dejaste de ser admin.</translation>
    </message>
    <message>
        <source>{actor} took your admin right.</source>
        <translation>{actor} te quitó el permiso de admin.</translation>
    </message>
    <message>
        <source>You took the admin right from {people}.</source>
        <translation>Quitaste el permiso de admin a {people}.</translation>
    </message>
    <message>
        <source>{actor} took the admin right from {people}.</source>
        <translation>{actor} quitó el permiso de admin a {people}.</translation>
    </message>
    <message>
        <source>You changed the relays of the group.</source>
        <translation>Cambiaste los relays del grupo.</translation>
    </message>
    <message>
        <source>{actor} changed the relays of the group.</source>
        <translation>{actor} cambió los relays del grupo.</translation>
    </message>
    <message>
        <source>You changed the picture of the group.</source>
        <translation>Cambiaste la foto del grupo.</translation>
    </message>
    <message>
        <source>{actor} changed the picture of the group.</source>
        <translation>{actor} cambió la foto del grupo.</translation>
    </message>
    <message>
        <source>You removed the picture of the group.</source>
        <translation>Quitaste la foto del grupo.</translation>
    </message>
    <message>
        <source>{actor} removed the picture of the group.</source>
        <translation>{actor} quitó la foto del grupo.</translation>
    </message>
    <message>
        <source>You added a device.</source>
        <translation>Añadiste un dispositivo.</translation>
    </message>
    <message numerus="yes">
        <source>{people} added a device.</source>
        <translation>
            <numerusform>{people} añadió un dispositivo.</numerusform>
            <numerusform>{people} añadieron un dispositivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your app sent a change that is not valid; the group has split.</source>
        <translation>Tu app envió un cambio no válido; el grupo se ha dividido.</translation>
    </message>
    <message>
        <source>Another change won, and {people} could not be invited again. Check their key package and invite them once more.</source>
        <translation>Ganó otro cambio y no se pudo volver a invitar a {people}. Comprueba su paquete de claves e invita de nuevo.</translation>
    </message>
    <message>
        <source>Another change won, and {people} could not be removed again. Look at the members and try once more.</source>
        <translation>Ganó otro cambio y no se pudo volver a quitar a {people}. Mira los miembros e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>Another change won, and yours could not be made again. Look at the group&apos;s details and try once more.</source>
        <translation>Ganó otro cambio y el tuyo no se pudo repetir. Mira los datos del grupo e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>You joined. {people} invited you.</source>
        <translation>Te uniste. Te invitó {people}.</translation>
    </message>
    <message>
        <source>{actor}&apos;s app sent a change that is not valid; the group has split.</source>
        <translation>La app de {actor} envió un cambio no válido; el grupo se ha dividido.</translation>
    </message>
    <message>
        <source>An admin&apos;s app sent a change that is not valid; the group has split.</source>
        <translation>La app de un admin envió un cambio no válido; el grupo se ha dividido.</translation>
    </message>
    <message>
        <source>{actor} removed you from the group.</source>
        <translation>{actor} te eliminó del grupo.</translation>
    </message>
    <message>
        <source>You left the group.</source>
        <translation>Saliste del grupo.</translation>
    </message>
    <message>
        <source>An earlier change by another member won. Some recent changes were taken back.</source>
        <translation>Ganó un cambio anterior de otro miembro. Se deshicieron algunos cambios recientes.</translation>
    </message>
    <message>
        <source>Changes in this group were taken back several times this week. Somebody may be replaying old changes.</source>
        <translation>Esta semana se deshicieron varias veces cambios de este grupo. Puede que alguien esté reenviando cambios antiguos.</translation>
    </message>
</context>
<context>
    <name>TickLine</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>por hacer</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>sin hacer</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>hace %Ln minuto</numerusform>
            <numerusform>hace %Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>hace %Ln hora</numerusform>
            <numerusform>hace %Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>hace %Ln día</numerusform>
            <numerusform>hace %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <extracomment>A day and a time of that day, such as &quot;12 March 2027, 08:00&quot;</extracomment>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>No messages yet</source>
        <translation>Aún no hay mensajes</translation>
    </message>
    <message>
        <source>Messages before you joined are not available.</source>
        <translation>Los mensajes anteriores a tu llegada no están disponibles.</translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation>Cargando mensajes…</translation>
    </message>
    <message>
        <source>The messages could not be loaded</source>
        <translation>No se pudieron cargar los mensajes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The original message is not on this device.</source>
        <translation>El mensaje original no está en este dispositivo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>%Ln mensaje nuevo</numerusform>
            <numerusform>%Ln mensajes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Latest messages</source>
        <translation>Últimos mensajes</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <extracomment>The tooltip of the icon in the tray. %Ln is a number of messages and invites together, in all accounts.</extracomment>
        <translation>
            <numerusform>%Ln sin leer</numerusform>
            <numerusform>%Ln sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Ocultar la ventana</translation>
    </message>
    <message>
        <source>Open Marmot Desktop</source>
        <translation>Abrir Marmot Desktop</translation>
    </message>
    <message>
        <source>Unmute (muted until {time})</source>
        <translation>Reactivar sonido (silenciado hasta {time})</translation>
    </message>
    <message>
        <source>Mute for 1 hour</source>
        <translation>Silenciar durante 1 hora</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %Ln new</source>
        <extracomment>A line of the tray&apos;s menu. {name} is an account, %Ln what waits to be read in it.</extracomment>
        <translation>
            <numerusform>{name}: %Ln sin leer</numerusform>
            <numerusform>{name}: %Ln sin leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeText</name>
    <message numerus="yes">
        <source>%Ln device(s) on {places}.</source>
        <extracomment>{places} is &quot;%Ln place(s)&quot; of the same part.</extracomment>
        <translation>
            <numerusform>%Ln dispositivo en {places}.</numerusform>
            <numerusform>%Ln dispositivos en {places}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <extracomment>{places} is &quot;%Ln place(s)&quot; of the same part.</extracomment>
        <translation>
            <numerusform>%Ln lugar</numerusform>
            <numerusform>%Ln lugares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{held} of %Ln key(s) above them are there, the others are blank.</source>
        <translation>
            <numerusform>De %Ln clave por encima, existe {held}.</numerusform>
            <numerusform>De las %Ln claves por encima, existen {held}; las demás están en blanco.</numerusform>
        </translation>
    </message>
    <message>
        <source>Place {place}: empty. The next person who is invited may sit here.</source>
        <translation>Lugar {place}: vacío. Puede ocuparlo la próxima persona a la que se invite.</translation>
    </message>
    <message numerus="yes">
        <source>Blank: the %Ln device(s) below share no key here until one of them renews its keys.</source>
        <translation>
            <numerusform>En blanco: el dispositivo de abajo no comparte aquí ninguna clave hasta que renueve las suyas.</numerusform>
            <numerusform>En blanco: los %Ln dispositivos de abajo no comparten aquí ninguna clave hasta que uno de ellos renueve las suyas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key on top: every device shares it, and the group&apos;s keys come from it.</source>
        <translation>La clave de la cima: la comparten todos los dispositivos, y de ella salen las claves del grupo.</translation>
    </message>
    <message numerus="yes">
        <source>A key shared by the %Ln device(s) below.</source>
        <translation>
            <numerusform>Una clave que comparte el dispositivo de abajo.</numerusform>
            <numerusform>Una clave que comparten los %Ln dispositivos de abajo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have come later and do not know it yet.</source>
        <translation>
            <numerusform>%Ln de ellos llegó después y aún no la conoce.</numerusform>
            <numerusform>%Ln de ellos llegaron después y aún no la conocen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It lies on the way from this device to the top.</source>
        <translation>Está en el camino de este dispositivo a la cima.</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>este dispositivo</translation>
    </message>
    <message>
        <source>another device of yours</source>
        <translation>otro de tus dispositivos</translation>
    </message>
    <message>
        <source>a device of {name}</source>
        <translation>un dispositivo de {name}</translation>
    </message>
    <message>
        <source>Place {place}: {who}.</source>
        <translation>Lugar {place}: {who}.</translation>
    </message>
    <message>
        <source>Its keys were renewed since it was invited.</source>
        <translation>Sus claves se renovaron después de la invitación.</translation>
    </message>
    <message>
        <source>Its keys still are those it was invited with.</source>
        <translation>Sus claves siguen siendo las de la invitación.</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Ratchet tree</source>
        <translation>Árbol de claves</translation>
    </message>
</context>
<context>
    <name>UnlockStep</name>
    <message>
        <source>Welcome back</source>
        <translation>Te damos la bienvenida</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Test the keyring</source>
        <translation>Probar el llavero</translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translation>Carpeta de los datos</translation>
    </message>
    <message>
        <source>Add another account</source>
        <translation>Añadir otra cuenta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>This account is protected by a passphrase, because there is no keyring.</source>
        <translation>Esta cuenta está protegida con una contraseña, porque no hay llavero.</translation>
    </message>
    <message>
        <source>The keyring does not open this account. Use the passphrase you have set for this case.</source>
        <translation>El llavero no abre esta cuenta. Usa la contraseña que fijaste para este caso.</translation>
    </message>
    <message>
        <source>The key of this account is in the keyring of this desktop.</source>
        <translation>La clave de esta cuenta está en el llavero de este escritorio.</translation>
    </message>
    <message>
        <source>The keyring is being tested</source>
        <translation>Se está probando el llavero</translation>
    </message>
    <message>
        <source>The account is being opened</source>
        <translation>Se está abriendo la cuenta</translation>
    </message>
    <message>
        <source>Type the passphrase first</source>
        <translation>Escribe primero la contraseña</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>The keyring does not hand out this account&apos;s key. Unlock the keyring, then open the account again.</source>
        <translation>El llavero no entrega la clave de esta cuenta. Desbloquea el llavero y vuelve a abrir la cuenta.</translation>
    </message>
    <message>
        <source>The keyring ({name}) works, but may not be the one that keeps this account&apos;s key.</source>
        <translation>El llavero ({name}) funciona, pero quizá no sea el que guarda la clave de esta cuenta.</translation>
    </message>
    <message>
        <source>The keyring ({name}) is locked or does not answer. Unlock it and open the account again.</source>
        <translation>El llavero ({name}) está bloqueado o no responde. Desbloquéalo y vuelve a abrir la cuenta.</translation>
    </message>
    <message>
        <source>This desktop has no keyring that the app can use now.</source>
        <translation>Este escritorio no tiene ahora ningún llavero que la app pueda usar.</translation>
    </message>
</context>
<context>
    <name>UnreadableText</name>
    <message>
        <source>This device has lost touch with the group</source>
        <translation>Este dispositivo ha perdido el hilo del grupo</translation>
    </message>
    <message>
        <source>Everything can be read</source>
        <translation>Todo se puede leer</translation>
    </message>
    <message>
        <source>All that the relays have handed out for this group could be read.</source>
        <translation>Se pudo leer todo lo que los relays han entregado para este grupo.</translation>
    </message>
    <message>
        <source>The sender&apos;s app used a key twice</source>
        <translation>La app de quien lo envió usó una clave dos veces</translation>
    </message>
    <message>
        <source>Two messages were locked with the same key, so this one cannot be opened safely. Somebody may run two copies of their app. Ask the sender to write it again.</source>
        <translation>Dos mensajes se cerraron con la misma clave, así que este no se puede abrir con seguridad. Puede que alguien use dos copias de su app. Pide a quien lo envió que lo escriba de nuevo.</translation>
    </message>
    <message>
        <source>Too many messages are missing</source>
        <translation>Faltan demasiados mensajes</translation>
    </message>
    <message>
        <source>Between this message and the last one of its sender, too many did not reach this device.</source>
        <translation>Entre este mensaje y el anterior de la misma persona hay demasiados que no llegaron a este dispositivo.</translation>
    </message>
    <message>
        <source>It was refused to protect you</source>
        <translation>Se rechazó para protegerte</translation>
    </message>
    <message>
        <source>This could be read</source>
        <translation>Esto se pudo leer</translation>
    </message>
    <message>
        <source>It is part of the group; nothing is missing here.</source>
        <translation>Es parte del grupo; aquí no falta nada.</translation>
    </message>
    <message>
        <source>Another change was faster</source>
        <translation>Otro cambio fue más rápido</translation>
    </message>
    <message>
        <source>Two people changed the group at once. Only one change counts; this one was left out on every device.</source>
        <translation>Dos personas cambiaron el grupo a la vez. Solo cuenta un cambio; este se descartó en todos los dispositivos.</translation>
    </message>
    <message>
        <source>Its keys are gone</source>
        <translation>Sus claves ya no existen</translation>
    </message>
    <message>
        <source>The group has renewed its keys since, and this device has deleted the old ones, which protects what was written before if the device is ever stolen. Ask the sender to write it again.</source>
        <translation>Desde entonces el grupo ha renovado sus claves y este dispositivo ha borrado las antiguas; eso protege lo escrito antes si algún día roban el dispositivo. Pide a quien lo envió que lo escriba de nuevo.</translation>
    </message>
    <message>
        <source>It was sent before you joined</source>
        <translation>Se envió antes de que te unieras</translation>
    </message>
    <message>
        <source>Newcomers cannot read what was written before them. Nothing is broken.</source>
        <translation>Quien llega no puede leer lo que se escribió antes. No hay ningún fallo.</translation>
    </message>
    <message>
        <source>It waits for an earlier change</source>
        <translation>Espera un cambio anterior</translation>
    </message>
    <message>
        <source>The group was changed before this was written, and that change has not reached this device. As soon as a relay hands it out, this will be read by itself.</source>
        <translation>El grupo cambió antes de que se escribiera esto, y ese cambio no ha llegado a este dispositivo. En cuanto un relay lo entregue, esto se leerá por sí solo.</translation>
    </message>
    <message>
        <source>No key of this device opens it</source>
        <translation>Ninguna clave de este dispositivo lo abre</translation>
    </message>
    <message>
        <source>Either the group has moved on by a change that this device has not seen, or somebody outside the group has posted under its address. In the second case nothing is missing.</source>
        <translation>O bien el grupo ha avanzado con un cambio que este dispositivo no ha visto, o bien alguien de fuera del grupo ha publicado en su dirección. En el segundo caso no falta nada.</translation>
    </message>
    <message>
        <source>You are out of this group</source>
        <translation>Estás fuera de este grupo</translation>
    </message>
    <message>
        <source>What is written after that is locked for you. An admin can invite you again.</source>
        <translation>Lo que se escriba después está cerrado para ti. Un admin puede volver a invitarte.</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Marmot Desktop</source>
        <translation>Marmot Desktop</translation>
    </message>
    <message>
        <source>Private group chat. Encrypted from end to end, carried by relays that you choose.</source>
        <translation>Chat de grupo privado. Cifrado de extremo a extremo y transportado por los relays que tú elijas.</translation>
    </message>
    <message>
        <source>Create a new account</source>
        <translation>Crear una cuenta nueva</translation>
    </message>
    <message>
        <source>I have a key</source>
        <translation>Tengo una clave</translation>
    </message>
</context>
<context>
    <name>WhyUnreadableDialog</name>
    <message>
        <source>Why can&apos;t I read this?</source>
        <translation>¿Por qué no puedo leer esto?</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Volver a pedirlo</translation>
    </message>
    <message>
        <source>Copy a request to an admin</source>
        <translation>Copiar petición para un admin</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copiar diagnóstico</translation>
    </message>
    <message>
        <source>Looking at what has come</source>
        <translation>Mirando lo que ha llegado</translation>
    </message>
    <message>
        <source>Looking at what has come…</source>
        <translation>Mirando lo que ha llegado…</translation>
    </message>
    <message>
        <source>All relays of the group were asked. It still cannot be read.</source>
        <translation>Se preguntó a todos los relays del grupo. Sigue sin poder leerse.</translation>
    </message>
    <message>
        <source>All relays of the group were asked. Everything can be read now.</source>
        <translation>Se preguntó a todos los relays del grupo. Ahora todo se puede leer.</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Pidiendo…</translation>
    </message>
    <message>
        <source>The relays of the group are being asked</source>
        <translation>Se está preguntando a los relays del grupo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of this group cannot be read.</source>
        <translation>
            <numerusform>%Ln evento de este grupo no se puede leer.</numerusform>
            <numerusform>%Ln eventos de este grupo no se pueden leer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Diagnostics copied. They hold no messages, names or keys.</source>
        <translation>Diagnóstico copiado. No contiene mensajes, nombres ni claves.</translation>
    </message>
    <message>
        <source>Please invite me again to the group &quot;{group}&quot;: my app cannot read its new messages. If I still stand in the list of members, remove me first. My key: {npub}</source>
        <translation>Vuelve a invitarme al grupo «{group}», por favor: mi app no puede leer sus mensajes nuevos. Si sigo en la lista de miembros, elimíname primero. Mi clave: {npub}</translation>
    </message>
    <message>
        <source>Copied. Send it to an admin of the group over another way.</source>
        <translation>Copiada. Envíasela a un admin del grupo por otra vía.</translation>
    </message>
    <message>
        <source>Asking all relays of the group. This takes up to half a minute…</source>
        <translation>Preguntando a todos los relays del grupo. Tarda hasta medio minuto…</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Somebody changed {name} first. What was taken back of yours is tried again by itself.</source>
        <translation>Alguien cambió {name} primero. Lo tuyo que se deshizo se vuelve a intentar automáticamente.</translation>
    </message>
</context>
<context>
    <name>_GroupChoices</name>
    <message>
        <source>A direct chat stays between two</source>
        <translation>Un chat directo es solo de dos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>Just you</source>
        <translation>Solo tú</translation>
    </message>
    <message>
        <source>Inviting…</source>
        <translation>Invitando…</translation>
    </message>
</context>
<context>
    <name>_IdentityStep</name>
    <message>
        <source>Working…</source>
        <translation>En curso…</translation>
    </message>
    <message>
        <source>The account is being opened</source>
        <translation>Se está abriendo la cuenta</translation>
    </message>
</context>
</TS>
