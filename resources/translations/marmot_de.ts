<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutTab</name>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Bestandteile</translation>
    </message>
    <message>
        <source>Marmot Desktop is free software under the MIT licence. It uses Qt under the LGPL, version 3, linked dynamically: you may replace Qt by a version of your own. These are its parts:</source>
        <translation>Marmot Desktop ist freie Software unter der MIT-Lizenz. Es nutzt Qt unter der LGPL, Version 3, dynamisch gelinkt: Du darfst Qt durch deine eigene Version ersetzen. Das sind die Bestandteile:</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Private group chat that no company runs: encrypted from end to end by MLS, carried by Nostr relays.</source>
        <translation>Private Gruppenchats, die keiner Firma gehören: Ende-zu-Ende-verschlüsselt mit MLS, übertragen von Nostr-Relays.</translation>
    </message>
    <message>
        <source>Versions copied</source>
        <translation>Versionen kopiert</translation>
    </message>
</context>
<context>
    <name>AccessibilityTab</name>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>On: black and white, with borders around everything</source>
        <translation>Ein: schwarz-weiß, mit Rahmen um alles</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>On: nothing turns or blinks by itself</source>
        <translation>Ein: Nichts dreht sich oder blinkt</translation>
    </message>
    <message>
        <source>Read new messages of the open chat aloud</source>
        <translation>Nachrichten im offenen Chat vorlesen</translation>
    </message>
    <message>
        <source>Everything can be done by keyboard: F6 goes from one part of the window to the next, Ctrl+/ shows all keys.</source>
        <translation>Alles geht mit der Tastatur: F6 springt von einem Teil des Fensters zum nächsten, Strg+/ zeigt alle Tastenkürzel.</translation>
    </message>
    <message>
        <source>Screen reader</source>
        <translation>Bildschirmleser</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>A screen reader is active.</source>
        <translation>Ein Bildschirmleser ist aktiv.</translation>
    </message>
    <message>
        <source>No screen reader is active now; this holds when one is.</source>
        <translation>Gerade ist kein Bildschirmleser aktiv; das gilt, sobald einer läuft.</translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message>
        <source>Account: {name}</source>
        <translation>Konto: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting in other accounts</source>
        <translation>
            <numerusform>%Ln ungelesen in anderen Konten</numerusform>
            <numerusform>%Ln ungelesen in anderen Konten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountListModel</name>
    <message>
        <source>shown now</source>
        <translation>gerade angezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>%Ln ungelesene Nachricht</numerusform>
            <numerusform>%Ln ungelesene Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invite(s)</source>
        <translation>
            <numerusform>%Ln Einladung</numerusform>
            <numerusform>%Ln Einladungen</numerusform>
        </translation>
    </message>
    <message>
        <source>live</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>wird geöffnet…</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>nicht zu öffnen</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Angezeigt</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>AccountSwitcher</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <source>Copy public key</source>
        <translation>Öffentlichen Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Show my QR code</source>
        <translation>Meinen QR-Code zeigen</translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation>Kontoeinstellungen</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden…</translation>
    </message>
</context>
<context>
    <name>AccountTab</name>
    <message>
        <source>Your public key</source>
        <translation>Dein öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Public key, to give to others</source>
        <translation>Öffentlicher Schlüssel, zum Weitergeben</translation>
    </message>
    <message>
        <source>Show your QR code</source>
        <translation>Deinen QR-Code zeigen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Accounts on this computer</source>
        <translation>Konten auf diesem Computer</translation>
    </message>
    <message>
        <source>All of them are live at once. Signing out closes one and keeps its data here, encrypted.</source>
        <translation>Alle sind gleichzeitig verbunden. Abmelden schließt eines; seine Daten bleiben verschlüsselt hier.</translation>
    </message>
    <message>
        <source>Your QR code</source>
        <translation>Dein QR-Code</translation>
    </message>
</context>
<context>
    <name>AccountTableModel</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>Hintergrundarbeit</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Geöffnet durch</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>{connected} of {all}</source>
        <translation>{connected} von {all}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keins</translation>
    </message>
    <message>
        <source>{well} of {all} run</source>
        <translation>{well} von {all} laufen</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln run</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>alle %Ln laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln Fehlschlag</numerusform>
            <numerusform>%Ln Fehlschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for the start</source>
        <translation>wartet auf den Start</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>starts again in a moment</source>
        <translation>startet gleich neu</translation>
    </message>
    <message>
        <source>has nothing to do</source>
        <translation>hat nichts zu tun</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Keyring or passphrase</source>
        <translation>Schlüsselbund oder Passphrase</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Connected relays, of all that are in use</source>
        <translation>Verbundene Relays von allen, die benutzt werden</translation>
    </message>
    <message>
        <source>Not known while the account is signed out: its database is closed and encrypted.</source>
        <translation>Nicht bekannt, solange das Konto abgemeldet ist: Seine Datenbank ist geschlossen und verschlüsselt.</translation>
    </message>
</context>
<context>
    <name>AccountsPanel</name>
    <message>
        <source>Accounts on this computer</source>
        <translation>Konten auf diesem Computer</translation>
    </message>
    <message>
        <source>Stay signed in: open this account when the app starts</source>
        <translation>Angemeldet bleiben: beim Start öffnen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden…</translation>
    </message>
    <message>
        <source>Remove from this device…</source>
        <translation>Von diesem Gerät entfernen…</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <source>Choose an account first</source>
        <translation>Wähle zuerst ein Konto</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>It is shown already</source>
        <translation>Es wird schon angezeigt</translation>
    </message>
    <message>
        <source>It is not signed in</source>
        <translation>Es ist nicht angemeldet</translation>
    </message>
</context>
<context>
    <name>AccountsTab</name>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>All accounts on this computer</source>
        <translation>Alle Konten auf diesem Computer</translation>
    </message>
    <message>
        <source>Every account that is signed in works in the background, whichever of them is shown.</source>
        <translation>Jedes angemeldete Konto arbeitet im Hintergrund, gleich welches gezeigt wird.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The table is on the clipboard</source>
        <translation>Die Tabelle ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>The accounts are being counted</source>
        <translation>Die Konten werden gezählt</translation>
    </message>
</context>
<context>
    <name>AddContactDialog</name>
    <message>
        <source>Add a contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Their public key, link or address</source>
        <translation>Schlüssel, Link oder Adresse</translation>
    </message>
    <message>
        <source>An npub, an nprofile, a nostr: or marmot: link, name@domain or 64 hexadecimal digits.</source>
        <translation>Ein npub, ein nprofile, ein Link mit nostr: oder marmot:, name@domain oder 64 Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Or read a QR code from</source>
        <translation>Oder einen QR-Code einlesen aus</translation>
    </message>
    <message>
        <source>Your public key</source>
        <translation>Dein öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Show your QR code</source>
        <translation>Deinen QR-Code zeigen</translation>
    </message>
    <message>
        <source>Yours, to give to others</source>
        <translation>Deiner, zum Weitergeben</translation>
    </message>
    <message>
        <source>Being added</source>
        <translation>Wird gerade hinzugefügt</translation>
    </message>
    <message>
        <source>Paste their public key first</source>
        <translation>Füge zuerst den öffentlichen Schlüssel der Person ein</translation>
    </message>
    <message>
        <source>A picture is being read</source>
        <translation>Ein Bild wird gerade gelesen</translation>
    </message>
    <message>
        <source>This is a secret key. Never give it to anybody. It was removed.</source>
        <translation>Das ist ein geheimer Schlüssel. Gib ihn niemals weiter. Er wurde entfernt.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.gif *.bmp)</translation>
    </message>
    <message>
        <source>A picture with a QR code</source>
        <translation>Ein Bild mit einem QR-Code</translation>
    </message>
    <message>
        <source>There is neither a picture nor text on the clipboard.</source>
        <translation>In der Zwischenablage ist weder ein Bild noch Text.</translation>
    </message>
    <message>
        <source>Put the code beside this window. The screen is looked at once; nothing is kept or sent.</source>
        <translation>Lege den Code neben dieses Fenster. Der Bildschirm wird einmal angesehen und nichts davon gespeichert oder gesendet.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>This desktop does not let programs look at the screen. Save a screenshot and choose it here.</source>
        <translation>Dieser Desktop lässt Programme den Bildschirm nicht ansehen. Speichere ein Bildschirmfoto und wähle es hier aus.</translation>
    </message>
    <message>
        <source>This is your own code.</source>
        <translation>Das ist dein eigener Code.</translation>
    </message>
    <message>
        <source>No QR code was found there.</source>
        <translation>Dort wurde kein QR-Code gefunden.</translation>
    </message>
    <message>
        <source>This names no person. Look at it before you go on.</source>
        <translation>Das bezeichnet keine Person. Sieh es dir an, bevor du weitermachst.</translation>
    </message>
    <message>
        <source>Your QR code</source>
        <translation>Dein QR-Code</translation>
    </message>
</context>
<context>
    <name>AdvancedTab</name>
    <message>
        <source>Open diagnostics</source>
        <translation>Diagnose öffnen</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>This window keeps nothing on disk</source>
        <translation>Dieses Fenster speichert nichts auf dem Datenträger</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>How relays are doing, what waits to be sent, the log of the program, and a report without secrets.</source>
        <translation>Wie es den Relays geht, was noch gesendet werden muss, das Protokoll des Programms und ein Bericht ohne Geheimnisse.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Everything is kept in one folder, encrypted. Copy it only while the program is closed.</source>
        <translation>Alles liegt verschlüsselt in einem Ordner. Kopiere ihn nur, wenn das Programm geschlossen ist.</translation>
    </message>
    <message>
        <source>This desktop knows no program for folders: {folder}</source>
        <translation>Dieser Desktop kennt kein Programm für Ordner: {folder}</translation>
    </message>
</context>
<context>
    <name>AppearanceTab</name>
    <message>
        <source>Conversations fill the width of the window</source>
        <translation>Ganze Fensterbreite nutzen</translation>
    </message>
    <message>
        <source>Otherwise lines stay short enough to be read easily.</source>
        <translation>Sonst bleiben die Zeilen so kurz, dass sie sich leicht lesen lassen.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact: more rows, less room between them</source>
        <translation>Kompakt: mehr Zeilen, weniger Abstand</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation>Graphit</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Akzentfarbe</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Wie am Anfang</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>High contrast has colours of its own</source>
        <translation>Hoher Kontrast hat eigene Farben</translation>
    </message>
    <message>
        <source>This is the smallest size</source>
        <translation>Kleiner geht es nicht</translation>
    </message>
    <message>
        <source>This is the largest size</source>
        <translation>Größer geht es nicht</translation>
    </message>
    <message>
        <source>This is the size as at first</source>
        <translation>Das ist die anfängliche Größe</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Secret key</source>
        <translation>Geheimer Schlüssel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Or save it to a file, protected by a passphrase</source>
        <translation>Oder in einer Datei mit Passphrase</translation>
    </message>
    <message>
        <source>Passphrase for the file</source>
        <translation>Passphrase für die Datei</translation>
    </message>
    <message>
        <source>Save encrypted…</source>
        <translation>Verschlüsselt speichern…</translation>
    </message>
    <message>
        <source>Whoever has this key is you. A copy is taken off the clipboard after a minute.</source>
        <translation>Wer diesen Schlüssel hat, ist du. Eine Kopie verschwindet nach einer Minute aus der Zwischenablage.</translation>
    </message>
    <message>
        <source>The key is being wrapped; this takes a few seconds</source>
        <translation>Der Schlüssel wird verschlüsselt; das dauert ein paar Sekunden</translation>
    </message>
    <message>
        <source>Type a passphrase for the file first</source>
        <translation>Gib zuerst eine Passphrase für die Datei ein</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Copied. Paste it into a password manager now.</source>
        <translation>Kopiert. Füge ihn jetzt in einen Passwortmanager ein.</translation>
    </message>
    <message>
        <source>Save the encrypted key</source>
        <translation>Verschlüsselten Schlüssel speichern</translation>
    </message>
    <message>
        <source>Saved to {file}. To use it, its passphrase is needed.</source>
        <translation>In {file} gespeichert. Zum Verwenden braucht man die Passphrase.</translation>
    </message>
</context>
<context>
    <name>BackupStep</name>
    <message>
        <source>Save your key</source>
        <translation>Schlüssel sichern</translation>
    </message>
    <message>
        <source>The key is your account. Nobody can reset it: without it, the account is lost with this computer.</source>
        <translation>Der Schlüssel ist dein Konto. Niemand kann ihn zurücksetzen: Ohne ihn geht das Konto mit diesem Computer verloren.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>I have saved it</source>
        <translation>Ich habe ihn gesichert</translation>
    </message>
    <message>
        <source>Show, copy or save the key first</source>
        <translation>Zeige, kopiere oder speichere zuerst den Schlüssel</translation>
    </message>
</context>
<context>
    <name>ChatFilterBar</name>
    <message>
        <source>Search chats</source>
        <translation>Chats durchsuchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Which chats are shown</source>
        <translation>Welche Chats gezeigt werden</translation>
    </message>
</context>
<context>
    <name>ChatListModel</name>
    <message>
        <source>Pinned.</source>
        <translation>Angeheftet.</translation>
    </message>
    <message>
        <source>Muted.</source>
        <translation>Stumm.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread message(s).</source>
        <translation>
            <numerusform>%Ln ungelesene Nachricht.</numerusform>
            <numerusform>%Ln ungelesene Nachrichten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked unread.</source>
        <translation>Als ungelesen markiert.</translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation>Wird gesendet.</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
    <message>
        <source>Draft: {text}</source>
        <translation>Entwurf: {text}</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation>Diese Nachricht wurde gelöscht.</translation>
    </message>
    <message>
        <source>Content that cannot be shown</source>
        <translation>Inhalt, der nicht angezeigt werden kann</translation>
    </message>
    <message>
        <source>Just you</source>
        <translation>Nur du</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Wird verlassen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Defekt</translation>
    </message>
</context>
<context>
    <name>ChatListPane</name>
    <message>
        <source>List of chats</source>
        <translation>Liste der Chats</translation>
    </message>
    <message>
        <source>Loading chats…</source>
        <translation>Chats werden geladen…</translation>
    </message>
    <message>
        <source>The chats could not be loaded</source>
        <translation>Die Chats konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Archived. It comes back with the next message.</source>
        <translation>Archiviert. Mit der nächsten Nachricht kommt der Chat zurück.</translation>
    </message>
    <message>
        <source>Taken out of the archive.</source>
        <translation>Aus dem Archiv geholt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Copy my npub</source>
        <translation>Meinen npub kopieren</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>Noch keine Chats</translation>
    </message>
    <message>
        <source>Make a group and invite somebody, or send your npub to people so that they can invite you.</source>
        <translation>Erstelle eine Gruppe und lade jemanden ein, oder schick anderen deinen npub, damit sie dich einladen können.</translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>Nichts ungelesen</translation>
    </message>
    <message>
        <source>You have seen everything.</source>
        <translation>Du hast alles gesehen.</translation>
    </message>
    <message>
        <source>No direct chats</source>
        <translation>Keine Direktchats</translation>
    </message>
    <message>
        <source>A chat with one person has no name of its own.</source>
        <translation>Ein Chat mit nur einer Person hat keinen eigenen Namen.</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>Das Archiv ist leer</translation>
    </message>
    <message>
        <source>Put chats here that you are done with.</source>
        <translation>Lege hier Chats ab, die für dich erledigt sind.</translation>
    </message>
    <message>
        <source>All chats are archived</source>
        <translation>Alle Chats sind archiviert</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No name, person or last message contains this.</source>
        <translation>Kein Name, keine Person und keine letzte Nachricht enthält das.</translation>
    </message>
    <message>
        <source>Show all chats</source>
        <translation>Alle Chats zeigen</translation>
    </message>
    <message>
        <source>Your npub was copied. Whoever has it can invite you.</source>
        <translation>Dein npub wurde kopiert. Wer ihn hat, kann dich einladen.</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Leave group…</source>
        <translation>Gruppe verlassen…</translation>
    </message>
    <message>
        <source>You are no longer in this group</source>
        <translation>Du bist nicht mehr in dieser Gruppe</translation>
    </message>
    <message>
        <source>Muted until {time}</source>
        <translation>Stumm bis {time}</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Für 1 Stunde</translation>
    </message>
    <message>
        <source>For 8 hours</source>
        <translation>Für 8 Stunden</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>Bis morgen früh</translation>
    </message>
    <message>
        <source>For 1 week</source>
        <translation>Für 1 Woche</translation>
    </message>
    <message>
        <source>Until I unmute it</source>
        <translation>Bis ich es aufhebe</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>Choose a chat</source>
        <translation>Wähle einen Chat</translation>
    </message>
    <message>
        <source>Messages are encrypted from end to end.</source>
        <translation>Nachrichten sind Ende-zu-Ende-verschlüsselt.</translation>
    </message>
    <message>
        <source>Open chat</source>
        <translation>Geöffneter Chat</translation>
    </message>
</context>
<context>
    <name>ChatsTab</name>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Eingabe sendet, Umschalt+Eingabe: neue Zeile</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter begins a new line</source>
        <translation>Strg+Eingabe sendet, Eingabe: neue Zeile</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Go to this account</source>
        <translation>Zu diesem Konto gehen</translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation>Direktchat</translation>
    </message>
    <message>
        <source>Just you</source>
        <translation>Nur du</translation>
    </message>
</context>
<context>
    <name>ChosenPeople</name>
    <message>
        <source>{name} is chosen.</source>
        <translation>{name} ist ausgewählt.</translation>
    </message>
    <message>
        <source>{name} is not chosen any more.</source>
        <translation>{name} ist nicht mehr ausgewählt.</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>{name} wieder abwählen</translation>
    </message>
</context>
<context>
    <name>CloseSheet</name>
    <message>
        <source>Marmot Desktop keeps running</source>
        <translation>Marmot Desktop läuft weiter</translation>
    </message>
    <message>
        <source>You find it again in the tray of your desktop. Messages arrive, and you are told of them.</source>
        <translation>Du findest es im Infobereich deines Desktops wieder. Nachrichten kommen an, und du wirst benachrichtigt.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so the window is minimised. Messages arrive, and you are told of them.</source>
        <translation>Dieser Desktop hat keinen Infobereich, daher wird das Fenster minimiert. Nachrichten kommen an, und du wirst benachrichtigt.</translation>
    </message>
    <message>
        <source>This is said once. In the settings, under General, closing the window can end the program.</source>
        <translation>Dieser Hinweis kommt nur einmal. In den Einstellungen unter Allgemein kannst du festlegen, dass Schließen das Programm beendet.</translation>
    </message>
    <message>
        <source>Quit instead</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Minimise the window</source>
        <translation>Fenster minimieren</translation>
    </message>
</context>
<context>
    <name>CommandCenter</name>
    <message>
        <source>Close what lies on top first</source>
        <translation>Schließe zuerst, was ganz oben liegt</translation>
    </message>
    <message>
        <source>Open an account first</source>
        <translation>Öffne zuerst ein Konto</translation>
    </message>
    <message>
        <source>Open a chat first</source>
        <translation>Öffne zuerst einen Chat</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to a chat, a person or a command</source>
        <translation>Zu einem Chat, einer Person oder einem Befehl gehen</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>Alle Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Go back to the page before</source>
        <translation>Zurück zur vorherigen Seite</translation>
    </message>
    <message>
        <source>Go to chats</source>
        <translation>Zu den Chats gehen</translation>
    </message>
    <message>
        <source>Go to invites</source>
        <translation>Zu den Einladungen gehen</translation>
    </message>
    <message>
        <source>Go to contacts</source>
        <translation>Zu den Kontakten gehen</translation>
    </message>
    <message>
        <source>Go to keys</source>
        <translation>Zu den Schlüsseln gehen</translation>
    </message>
    <message>
        <source>Go to diagnostics</source>
        <translation>Zur Diagnose gehen</translation>
    </message>
    <message>
        <source>Show all accounts</source>
        <translation>Alle Konten zeigen</translation>
    </message>
    <message>
        <source>First to ninth account</source>
        <translation>Erstes bis neuntes Konto</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>Nächster Chat</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>Vorheriger Chat</translation>
    </message>
    <message>
        <source>Next unread chat</source>
        <translation>Nächster ungelesener Chat</translation>
    </message>
    <message>
        <source>Previous unread chat</source>
        <translation>Vorheriger ungelesener Chat</translation>
    </message>
    <message>
        <source>First to ninth chat of the list</source>
        <translation>Erster bis neunter Chat der Liste</translation>
    </message>
    <message>
        <source>Mark the chat as read</source>
        <translation>Chat als gelesen markieren</translation>
    </message>
    <message>
        <source>Search the chats</source>
        <translation>Chats durchsuchen</translation>
    </message>
    <message>
        <source>Archive the chat</source>
        <translation>Chat archivieren</translation>
    </message>
    <message>
        <source>Take the chat out of the archive</source>
        <translation>Chat aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Show or hide the chat&apos;s details</source>
        <translation>Details des Chats ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Close the chat, or else the window</source>
        <translation>Chat schließen, sonst das Fenster</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>Send (or Ctrl+Enter, by a setting)</source>
        <translation>Senden (oder Strg+Eingabe, je nach Einstellung)</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Reply to the chosen message</source>
        <translation>Auf die gewählte Nachricht antworten</translation>
    </message>
    <message>
        <source>Details of the chosen message</source>
        <translation>Details der gewählten Nachricht</translation>
    </message>
    <message>
        <source>Oldest message here</source>
        <translation>Älteste Nachricht hier</translation>
    </message>
    <message>
        <source>Latest message</source>
        <translation>Neueste Nachricht</translation>
    </message>
    <message>
        <source>Oldest unread message</source>
        <translation>Älteste ungelesene Nachricht</translation>
    </message>
    <message>
        <source>Copy the chosen messages</source>
        <translation>Gewählte Nachrichten kopieren</translation>
    </message>
    <message>
        <source>Menu of the row that has the focus</source>
        <translation>Menü der Zeile mit dem Fokus</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Vorheriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Wider list</source>
        <translation>Liste breiter</translation>
    </message>
    <message>
        <source>Narrower list</source>
        <translation>Liste schmaler</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Size as at first</source>
        <translation>Anfängliche Größe</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Zwischen hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>Close what lies on top, else go one step back</source>
        <translation>Schließen, was ganz oben liegt, sonst einen Schritt zurück</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>CommonGroupModel</name>
    <message>
        <source>Direct chat</source>
        <translation>Direktchat</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Write a message first</source>
        <translation>Schreib zuerst eine Nachricht</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ConnectionDot</name>
    <message numerus="yes">
        <source>Connected to {n} of %Ln relay(s)</source>
        <translation>
            <numerusform>Mit {n} von %Ln Relay verbunden</numerusform>
            <numerusform>Mit {n} von %Ln Relays verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <source>Offline: no relay is connected</source>
        <translation>Offline: mit keinem Relay verbunden</translation>
    </message>
</context>
<context>
    <name>ConnectionPopover</name>
    <message>
        <source>No relay is in use. Without one nothing is sent and nothing arrives.</source>
        <translation>Kein Relay ist in Gebrauch. Ohne Relay wird nichts gesendet und nichts kommt an.</translation>
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
        <translation>Diagnose</translation>
    </message>
</context>
<context>
    <name>ContactDetailPage</name>
    <message>
        <source>Asking relays…</source>
        <translation>Relays werden gefragt…</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Show as QR code</source>
        <translation>Als QR-Code zeigen</translation>
    </message>
    <message>
        <source>Remove contact</source>
        <translation>Kontakt entfernen</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>Schlüsselpakete</translation>
    </message>
    <message>
        <source>Groups in common</source>
        <translation>Gemeinsame Gruppen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>{name} is not in your contacts.</source>
        <translation>{name} gehört nicht zu deinen Kontakten.</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>You have blocked {name}.</source>
        <translation>Du hast {name} blockiert.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>You have blocked this person</source>
        <translation>Du hast diese Person blockiert</translation>
    </message>
    <message>
        <source>The chat is being opened</source>
        <translation>Der Chat wird geöffnet</translation>
    </message>
    <message>
        <source>Message copied: paste it where you can reach them</source>
        <translation>Nachricht kopiert: Füge sie dort ein, wo du die Person erreichst</translation>
    </message>
    <message>
        <source>QR code of {name}</source>
        <translation>QR-Code von {name}</translation>
    </message>
    <message>
        <source>Contact removed</source>
        <translation>Kontakt entfernt</translation>
    </message>
    <message>
        <source>Contact removed. You still follow them in public</source>
        <translation>Kontakt entfernt. Du folgst der Person weiterhin öffentlich</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ContactHead</name>
    <message>
        <source>Check this address now</source>
        <translation>Diese Adresse jetzt prüfen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Invite to group</source>
        <translation>In Gruppe einladen</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Calls themselves {name}</source>
        <translation>Nennt sich selbst {name}</translation>
    </message>
    <message>
        <source>The domain of this address names this person</source>
        <translation>Die Domain dieser Adresse bestätigt diese Person</translation>
    </message>
    <message>
        <source>The domain of this address does not name this person</source>
        <translation>Die Domain dieser Adresse bestätigt diese Person nicht</translation>
    </message>
    <message>
        <source>The domain of this address did not answer</source>
        <translation>Die Domain dieser Adresse hat nicht geantwortet</translation>
    </message>
    <message>
        <source>This address has not been checked</source>
        <translation>Diese Adresse wurde noch nicht geprüft</translation>
    </message>
    <message>
        <source>{handle} (not theirs)</source>
        <translation>{handle} (stimmt nicht)</translation>
    </message>
</context>
<context>
    <name>ContactListModel</name>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Can be invited</source>
        <translation>Einladbar</translation>
    </message>
    <message>
        <source>No key package</source>
        <translation>Kein Schlüsselpaket</translation>
    </message>
    <message>
        <source>Incompatible app</source>
        <translation>Inkompatible App</translation>
    </message>
</context>
<context>
    <name>ContactRelation</name>
    <message>
        <source>Your name for them</source>
        <translation>Dein Name für diese Person</translation>
    </message>
    <message>
        <source>Private: it stays on this computer.</source>
        <translation>Privat: Er bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>Public follow list</source>
        <translation>Öffentliche Folgeliste</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>Everybody can see that you follow {name}.</source>
        <translation>Alle können sehen, dass du {name} folgst.</translation>
    </message>
    <message>
        <source>Contacts are private. Who you follow is published, and other Nostr apps use it.</source>
        <translation>Kontakte sind privat. Wem du folgst, wird veröffentlicht, und andere Nostr-Apps verwenden es.</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Nicht mehr folgen</translation>
    </message>
    <message>
        <source>Blocked: invitations and direct chats of {name} are hidden. In groups you still see them.</source>
        <translation>Blockiert: Einladungen und Direktchats von {name} sind ausgeblendet. In Gruppen siehst du die Person weiterhin.</translation>
    </message>
    <message>
        <source>Hides their invitations and your direct chat, on this computer. They are not told, and in groups that you share you still see them.</source>
        <translation>Blendet auf diesem Computer ihre Einladungen und euren Direktchat aus. Die Person erfährt nichts davon, und in gemeinsamen Gruppen siehst du sie weiterhin.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation>Wird gerade gespeichert</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>Your list is being read and published</source>
        <translation>Deine Liste wird gerade gelesen und veröffentlicht</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Loading contacts…</source>
        <translation>Kontakte werden geladen…</translation>
    </message>
    <message>
        <source>List of contacts</source>
        <translation>Liste der Kontakte</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Kontakte durchsuchen</translation>
    </message>
    <message>
        <source>Name, npub or address</source>
        <translation>Name, npub oder Adresse</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Can be invited</source>
        <translation>Einladbar</translation>
    </message>
    <message>
        <source>Choose a contact</source>
        <translation>Wähle einen Kontakt</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>The contacts could not be loaded</source>
        <translation>Die Kontakte konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nobody is called like that.</source>
        <translation>So heißt niemand.</translation>
    </message>
    <message>
        <source>Nobody can be invited now, as far as is known. Open a contact to check.</source>
        <translation>Soweit bekannt, kann gerade niemand eingeladen werden. Öffne einen Kontakt, um nachzusehen.</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>Add somebody by npub, link, address or QR code. They are not told.</source>
        <translation>Füge jemanden per npub, Link, Adresse oder QR-Code hinzu. Die Person erfährt nichts davon.</translation>
    </message>
    <message>
        <source>Import the people you follow</source>
        <translation>Importieren, wem du folgst</translation>
    </message>
    <message numerus="yes">
        <source>You follow %Ln person(s) who are not here.</source>
        <translation>
            <numerusform>Du folgst %Ln Person, die noch nicht hier ist.</numerusform>
            <numerusform>Du folgst %Ln Personen, die noch nicht hier sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Reading your follow list…</source>
        <translation>Deine Folgeliste wird gelesen…</translation>
    </message>
    <message>
        <source>Nobody was added: no list of people whom you follow was found, or all of them are here</source>
        <translation>Niemand wurde hinzugefügt: Es wurde keine Liste gefunden, wem du folgst, oder alle sind schon hier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) added</source>
        <translation>
            <numerusform>%Ln Kontakt hinzugefügt</numerusform>
            <numerusform>%Ln Kontakte hinzugefügt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Invite member</source>
        <translation>Mitglied einladen</translation>
    </message>
    <message>
        <source>Group details</source>
        <translation>Gruppendetails</translation>
    </message>
    <message>
        <source>Just you</source>
        <translation>Nur du</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation>Direktchat</translation>
    </message>
    <message>
        <source>{members} · epoch {epoch}</source>
        <translation>{members} · Epoche {epoch}</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Bitte ansehen</translation>
    </message>
    <message>
        <source>Some messages cannot be read</source>
        <translation>Manche Nachrichten sind nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>Catching up (%Ln left)</source>
        <translation>
            <numerusform>Wird aufgeholt (noch %Ln)</numerusform>
            <numerusform>Wird aufgeholt (noch %Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Wird aufgeholt…</translation>
    </message>
    <message>
        <source>Older messages are still being read</source>
        <translation>Ältere Nachrichten werden noch gelesen</translation>
    </message>
    <message numerus="yes">
        <source>None of this group&apos;s %Ln relay(s) is reached; what you write is sent later</source>
        <translation>
            <numerusform>Kein Relay dieser Gruppe (%Ln) ist erreichbar; was du schreibst, wird später gesendet</numerusform>
            <numerusform>Keines der %Ln Relays dieser Gruppe ist erreichbar; was du schreibst, wird später gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message numerus="yes">
        <source>{reached} of this group&apos;s %Ln relay(s) are reached</source>
        <translation>
            <numerusform>{reached} von %Ln Relay dieser Gruppe erreicht</numerusform>
            <numerusform>{reached} von %Ln Relays dieser Gruppe erreicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Live ({reached}/{count})</source>
        <translation>Live ({reached}/{count})</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Message {name}</source>
        <translation>Nachricht an {name}</translation>
    </message>
    <message>
        <source>Newer messages cannot be read. You can still write.</source>
        <translation>Neuere Nachrichten sind nicht lesbar. Schreiben kannst du trotzdem.</translation>
    </message>
    <message>
        <source>Some messages cannot be read yet.</source>
        <translation>Manche Nachrichten sind noch nicht lesbar.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>You are leaving this group.</source>
        <translation>Du verlässt diese Gruppe gerade.</translation>
    </message>
    <message>
        <source>You have left this group. You can still read it.</source>
        <translation>Du hast diese Gruppe verlassen. Lesen kannst du sie weiterhin.</translation>
    </message>
    <message>
        <source>You were removed from this group. You can still read it.</source>
        <translation>Du wurdest aus dieser Gruppe entfernt. Lesen kannst du sie weiterhin.</translation>
    </message>
    <message>
        <source>Chat with {name}</source>
        <translation>Chat mit {name}</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Gruppe {name}</translation>
    </message>
</context>
<context>
    <name>CopyField</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: {field}</source>
        <translation>Kopieren: {field}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied: {field}</source>
        <translation>Kopiert: {field}</translation>
    </message>
</context>
<context>
    <name>CreateStep</name>
    <message>
        <source>Your name (optional)</source>
        <translation>Dein Name (freiwillig)</translation>
    </message>
    <message>
        <source>What others see</source>
        <translation>Was andere sehen</translation>
    </message>
    <message>
        <source>It is public and can be changed later.</source>
        <translation>Er ist öffentlich und lässt sich später ändern.</translation>
    </message>
</context>
<context>
    <name>DeleteKeyPackageSheet</name>
    <message>
        <source>Take this key package back?</source>
        <translation>Dieses Schlüsselpaket zurückziehen?</translation>
    </message>
    <message>
        <source>Its relays are asked to delete it, and nobody can use it for a new invitation. Invitations that were made with it already can still be opened here.</source>
        <translation>Seine Relays werden gebeten, es zu löschen, und niemand kann es für eine neue Einladung verwenden. Einladungen, die schon damit erstellt wurden, lassen sich hier weiterhin öffnen.</translation>
    </message>
    <message>
        <source>It is your last one: nobody can invite you until another is published.</source>
        <translation>Es ist dein letztes: Niemand kann dich einladen, bis ein neues veröffentlicht ist.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>It is being taken back</source>
        <translation>Wird gerade zurückgezogen</translation>
    </message>
    <message>
        <source>Taken back. Its relays are told as soon as they can be reached.</source>
        <translation>Zurückgezogen. Seine Relays erfahren es, sobald sie erreichbar sind.</translation>
    </message>
</context>
<context>
    <name>DeviceListModel</name>
    <message>
        <source>keys renewed</source>
        <translation>Schlüssel erneuert</translation>
    </message>
    <message>
        <source>not renewed, until {date}</source>
        <translation>nicht erneuert, gültig bis {date}</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>Device {n} of {count}</source>
        <translation>Gerät {n} von {count}</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPage</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>A report holds versions, figures and the last log lines. It names no keys, people, groups or messages.</source>
        <translation>Ein Bericht enthält Versionen, Zahlen und die letzten Zeilen des Protokolls. Schlüssel, Personen, Gruppen oder Nachrichten nennt er nicht.</translation>
    </message>
    <message>
        <source>Relays and account</source>
        <translation>Relays und Konto</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>In {file} gespeichert</translation>
    </message>
    <message>
        <source>The report is being made</source>
        <translation>Der Bericht wird gerade erstellt</translation>
    </message>
    <message>
        <source>The report is on the clipboard</source>
        <translation>Der Bericht ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>It may have been sent all the same.</source>
        <translation>Möglicherweise wurde es trotzdem gesendet.</translation>
    </message>
    <message>
        <source>A relay sent an event that is not valid. It was ignored.</source>
        <translation>Ein Relay hat ein ungültiges Event gesendet. Es wurde ignoriert.</translation>
    </message>
    <message>
        <source>A relay sent an event with a wrong signature. It was ignored.</source>
        <translation>Ein Relay hat ein Event mit falscher Signatur gesendet. Es wurde ignoriert.</translation>
    </message>
    <message>
        <source>This event is not of the expected kind. It was ignored.</source>
        <translation>Dieses Event ist nicht von der erwarteten Art. Es wurde ignoriert.</translation>
    </message>
    <message>
        <source>A group event names no group. It was ignored.</source>
        <translation>Ein Gruppen-Event nennt keine Gruppe. Es wurde ignoriert.</translation>
    </message>
    <message>
        <source>A group event names more than one group. It was ignored.</source>
        <translation>Ein Gruppen-Event nennt mehr als eine Gruppe. Es wurde ignoriert.</translation>
    </message>
    <message>
        <source>This is not a group id. A group id has 64 hexadecimal digits.</source>
        <translation>Das ist keine Gruppen-ID. Eine Gruppen-ID hat 64 Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>An event carries a date that is too old or in the future. It was ignored.</source>
        <translation>Ein Event trägt ein Datum, das zu alt ist oder in der Zukunft liegt. Es wurde ignoriert.</translation>
    </message>
    <message>
        <source>This event has expired.</source>
        <translation>Dieses Event ist abgelaufen.</translation>
    </message>
    <message>
        <source>An event is larger than allowed. It was ignored.</source>
        <translation>Ein Event ist größer als erlaubt. Es wurde ignoriert.</translation>
    </message>
    <message>
        <source>No key package was found. This person must open a Marmot app once before they can be invited.</source>
        <translation>Es wurde kein Schlüsselpaket gefunden. Diese Person muss einmal eine Marmot-App öffnen, bevor sie eingeladen werden kann.</translation>
    </message>
    <message>
        <source>This key package lacks a required field. Ask for a new one.</source>
        <translation>Diesem Schlüsselpaket fehlt ein Pflichtfeld. Bitte um ein neues.</translation>
    </message>
    <message>
        <source>This key package cannot be decoded. Ask for a new one.</source>
        <translation>Dieses Schlüsselpaket lässt sich nicht dekodieren. Bitte um ein neues.</translation>
    </message>
    <message>
        <source>This key package is damaged. Ask for a new one.</source>
        <translation>Dieses Schlüsselpaket ist beschädigt. Bitte um ein neues.</translation>
    </message>
    <message>
        <source>This key package uses a cipher suite that this app does not know.</source>
        <translation>Dieses Schlüsselpaket verwendet eine Cipher-Suite, die diese App nicht kennt.</translation>
    </message>
    <message>
        <source>The signature of this key package is wrong. It cannot be used.</source>
        <translation>Die Signatur dieses Schlüsselpakets ist falsch. Es kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>This key package is not made by the person who published it. It cannot be used.</source>
        <translation>Dieses Schlüsselpaket stammt nicht von der Person, die es veröffentlicht hat. Es kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>This key package does not match its own reference. It cannot be used.</source>
        <translation>Dieses Schlüsselpaket passt nicht zu seiner eigenen Referenz. Es kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>This key package has expired. The person must open their app to renew it.</source>
        <translation>Dieses Schlüsselpaket ist abgelaufen. Die Person muss ihre App öffnen, um es zu erneuern.</translation>
    </message>
    <message>
        <source>The app that made this key package cannot take part in Marmot groups.</source>
        <translation>Die App, die dieses Schlüsselpaket erstellt hat, kann nicht an Marmot-Gruppen teilnehmen.</translation>
    </message>
    <message>
        <source>This person&apos;s app lacks a feature that the group requires.</source>
        <translation>Der App dieser Person fehlt eine Funktion, die die Gruppe voraussetzt.</translation>
    </message>
    <message>
        <source>A sealed message could not be opened with this account&apos;s key.</source>
        <translation>Eine versiegelte Nachricht ließ sich mit dem Schlüssel dieses Kontos nicht öffnen.</translation>
    </message>
    <message>
        <source>A sealed message claims another author than the one who sealed it. It was ignored.</source>
        <translation>Eine versiegelte Nachricht nennt jemand anderen als Absender als den, der sie versiegelt hat. Sie wurde ignoriert.</translation>
    </message>
    <message>
        <source>This invitation is damaged and cannot be read.</source>
        <translation>Diese Einladung ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>This invitation was made for another device or an old key. Ask for a new invitation.</source>
        <translation>Diese Einladung wurde für ein anderes Gerät oder einen alten Schlüssel erstellt. Bitte um eine neue Einladung.</translation>
    </message>
    <message>
        <source>This invitation leads to a group that is not valid. It was not joined.</source>
        <translation>Diese Einladung führt zu einer ungültigen Gruppe. Du bist ihr nicht beigetreten.</translation>
    </message>
    <message>
        <source>You are already a member of this group.</source>
        <translation>Du bist schon Mitglied dieser Gruppe.</translation>
    </message>
    <message>
        <source>The invitation would be too large for the relays. Invite fewer people at once. Nothing was sent.</source>
        <translation>Die Einladung wäre zu groß für die Relays. Lade weniger Personen auf einmal ein. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The person is in the group, but the invitation could not be delivered. It will be tried again.</source>
        <translation>Die Person ist in der Gruppe, aber die Einladung konnte nicht zugestellt werden. Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>This group carries no Marmot group data.</source>
        <translation>Diese Gruppe enthält keine Marmot-Gruppendaten.</translation>
    </message>
    <message>
        <source>The data of this group is damaged.</source>
        <translation>Die Daten dieser Gruppe sind beschädigt.</translation>
    </message>
    <message>
        <source>This group was made by a newer app. Update to use it fully.</source>
        <translation>Diese Gruppe wurde von einer neueren App erstellt. Aktualisiere, um sie ganz zu nutzen.</translation>
    </message>
    <message>
        <source>A name, description or list is longer than groups allow.</source>
        <translation>Ein Name, eine Beschreibung oder eine Liste ist länger, als Gruppen erlauben.</translation>
    </message>
    <message>
        <source>There is no such group in this account.</source>
        <translation>Diese Gruppe gibt es in diesem Konto nicht.</translation>
    </message>
    <message>
        <source>A message cannot be read yet. It will be tried again.</source>
        <translation>Eine Nachricht ist noch nicht lesbar. Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>A message is waiting for an earlier change of the group.</source>
        <translation>Eine Nachricht wartet auf eine frühere Änderung der Gruppe.</translation>
    </message>
    <message>
        <source>A message is too old to be read; its keys were deleted.</source>
        <translation>Eine Nachricht ist zu alt, um gelesen zu werden; ihre Schlüssel wurden gelöscht.</translation>
    </message>
    <message>
        <source>This was received before.</source>
        <translation>Das wurde schon empfangen.</translation>
    </message>
    <message>
        <source>Too many messages of one sender are missing to read this one.</source>
        <translation>Es fehlen zu viele Nachrichten derselben Person, um diese zu lesen.</translation>
    </message>
    <message>
        <source>A message belongs to another group than it says. It was ignored.</source>
        <translation>Eine Nachricht gehört zu einer anderen Gruppe, als sie angibt. Sie wurde ignoriert.</translation>
    </message>
    <message>
        <source>A member sent a message in somebody else&apos;s name. It was refused.</source>
        <translation>Ein Mitglied hat eine Nachricht im Namen von jemand anderem gesendet. Sie wurde abgelehnt.</translation>
    </message>
    <message>
        <source>A message carries a wrong id. It was refused.</source>
        <translation>Eine Nachricht trägt eine falsche ID. Sie wurde abgelehnt.</translation>
    </message>
    <message>
        <source>A message carries a signature, which groups forbid. It was refused.</source>
        <translation>Eine Nachricht trägt eine Signatur, was in Gruppen verboten ist. Sie wurde abgelehnt.</translation>
    </message>
    <message>
        <source>A member proposed a change that this app does not know.</source>
        <translation>Ein Mitglied hat eine Änderung vorgeschlagen, die diese App nicht kennt.</translation>
    </message>
    <message>
        <source>A change of the group came unencrypted. It was refused.</source>
        <translation>Eine Änderung der Gruppe kam unverschlüsselt an. Sie wurde abgelehnt.</translation>
    </message>
    <message>
        <source>A message was lost by the sender&apos;s app: it used a key twice.</source>
        <translation>Eine Nachricht ging durch die App verloren, die sie gesendet hat: Sie hat einen Schlüssel zweimal verwendet.</translation>
    </message>
    <message>
        <source>Someone changed the group first. Look at the change and try again.</source>
        <translation>Jemand hat die Gruppe vor dir geändert. Sieh dir die Änderung an und versuche es erneut.</translation>
    </message>
    <message>
        <source>An admin&apos;s app sent an invalid change; the group has split.</source>
        <translation>Die App eines Admins hat eine ungültige Änderung gesendet; die Gruppe hat sich gespalten.</translation>
    </message>
    <message>
        <source>A member who is not an admin tried to change the group. It was refused.</source>
        <translation>Ein Mitglied, das kein Admin ist, wollte die Gruppe ändern. Das wurde abgelehnt.</translation>
    </message>
    <message>
        <source>A member tried to change who they are. It was refused.</source>
        <translation>Ein Mitglied wollte seine Identität ändern. Das wurde abgelehnt.</translation>
    </message>
    <message>
        <source>This change would leave the group without an admin. It was refused.</source>
        <translation>Mit dieser Änderung hätte die Gruppe keinen Admin mehr. Sie wurde abgelehnt.</translation>
    </message>
    <message>
        <source>This is a message of our own.</source>
        <translation>Das ist eine eigene Nachricht.</translation>
    </message>
    <message>
        <source>You were removed from this group.</source>
        <translation>Du wurdest aus dieser Gruppe entfernt.</translation>
    </message>
    <message>
        <source>You are no longer in this group. Nothing was sent.</source>
        <translation>Du bist nicht mehr in dieser Gruppe. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Only group admins can do this. Nothing was sent.</source>
        <translation>Das können nur Admins der Gruppe. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>You are the last admin. Make somebody else an admin first. Nothing was sent.</source>
        <translation>Du bist der letzte Admin. Mach zuerst jemand anderen zum Admin. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Another change of this group is being sent. Try again in a moment.</source>
        <translation>Gerade wird eine andere Änderung dieser Gruppe gesendet. Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>A proposed change of this group is not settled yet. Try again.</source>
        <translation>Eine vorgeschlagene Änderung dieser Gruppe ist noch nicht entschieden. Versuche es erneut.</translation>
    </message>
    <message>
        <source>No relay accepted the change. The group is as before. Try again later.</source>
        <translation>Kein Relay hat die Änderung angenommen. Die Gruppe ist wie zuvor. Versuche es später erneut.</translation>
    </message>
    <message>
        <source>No relay is set for this. Add one in the relay settings. Nothing was sent.</source>
        <translation>Dafür ist kein Relay eingestellt. Füge in den Relay-Einstellungen eines hinzu. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>A relay refused this.</source>
        <translation>Ein Relay hat das abgelehnt.</translation>
    </message>
    <message>
        <source>A relay wants you to sign in before it accepts this.</source>
        <translation>Ein Relay verlangt eine Anmeldung, bevor es das annimmt.</translation>
    </message>
    <message>
        <source>A relay asks to go slower. Try again in a moment.</source>
        <translation>Ein Relay bittet um ein langsameres Tempo. Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The data of this account could not be written. Check the disk.</source>
        <translation>Die Daten dieses Kontos konnten nicht geschrieben werden. Prüfe den Datenträger.</translation>
    </message>
    <message>
        <source>The state of the group could not be saved. Nothing was changed.</source>
        <translation>Der Zustand der Gruppe konnte nicht gespeichert werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The group has split: an app sent a change that others cannot follow.</source>
        <translation>Die Gruppe hat sich gespalten: Eine App hat eine Änderung gesendet, der andere nicht folgen können.</translation>
    </message>
    <message>
        <source>An earlier change of the group won. Your change was taken back.</source>
        <translation>Eine frühere Änderung der Gruppe hatte Vorrang. Deine Änderung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Another program uses a copy of this account&apos;s data. Stop it: messages can be lost.</source>
        <translation>Ein anderes Programm verwendet eine Kopie der Daten dieses Kontos. Beende es: Nachrichten können verloren gehen.</translation>
    </message>
    <message>
        <source>The key of this account is not available now.</source>
        <translation>Der Schlüssel dieses Kontos ist gerade nicht verfügbar.</translation>
    </message>
    <message>
        <source>This attachment was made by an app with another format.</source>
        <translation>Dieser Anhang wurde von einer App mit einem anderen Format erstellt.</translation>
    </message>
    <message>
        <source>This attachment cannot be read.</source>
        <translation>Dieser Anhang ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>Diese Datei ist zu groß.</translation>
    </message>
    <message>
        <source>This file is not what it says it is.</source>
        <translation>Diese Datei ist nicht das, was sie zu sein vorgibt.</translation>
    </message>
    <message>
        <source>This file was changed on its way. It was refused.</source>
        <translation>Diese Datei wurde unterwegs verändert. Sie wurde abgelehnt.</translation>
    </message>
    <message>
        <source>This file could not be decrypted.</source>
        <translation>Diese Datei konnte nicht entschlüsselt werden.</translation>
    </message>
    <message>
        <source>The key of this file is gone.</source>
        <translation>Der Schlüssel dieser Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The file server did not answer as it should. Try again later.</source>
        <translation>Der Dateiserver hat nicht so geantwortet, wie er sollte. Versuche es später erneut.</translation>
    </message>
    <message>
        <source>This relay keeps no stock of key packages.</source>
        <translation>Dieses Relay hält keinen Vorrat an Schlüsselpaketen.</translation>
    </message>
    <message>
        <source>The relay has no key package of this person now.</source>
        <translation>Das Relay hat gerade kein Schlüsselpaket dieser Person.</translation>
    </message>
    <message>
        <source>The relay did not hand out a key package in time.</source>
        <translation>Das Relay hat nicht rechtzeitig ein Schlüsselpaket herausgegeben.</translation>
    </message>
    <message>
        <source>The relay refused to hand out a key package.</source>
        <translation>Das Relay hat sich geweigert, ein Schlüsselpaket herauszugeben.</translation>
    </message>
    <message>
        <source>Another Marmot program uses this profile. Close it first.</source>
        <translation>Ein anderes Marmot-Programm verwendet dieses Profil. Schließe es zuerst.</translation>
    </message>
    <message>
        <source>This is not available in this version.</source>
        <translation>Das gibt es in dieser Version nicht.</translation>
    </message>
    <message>
        <source>This is not a secret key. Paste an nsec, an ncryptsec or 64 hexadecimal digits.</source>
        <translation>Das ist kein geheimer Schlüssel. Füge einen nsec, einen ncryptsec oder 64 Hexadezimalziffern ein.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>Die Passphrase ist falsch.</translation>
    </message>
    <message>
        <source>The keyring of this desktop is not available. Choose a passphrase to protect the key instead.</source>
        <translation>Der Schlüsselbund dieses Desktops ist nicht verfügbar. Schütze den Schlüssel stattdessen mit einer Passphrase.</translation>
    </message>
    <message>
        <source>The data file of this account is damaged. It was left as it is.</source>
        <translation>Die Datendatei dieses Kontos ist beschädigt. Sie wurde so belassen, wie sie ist.</translation>
    </message>
    <message>
        <source>The data file was written by a newer version. Update the app.</source>
        <translation>Die Datendatei wurde von einer neueren Version geschrieben. Aktualisiere die App.</translation>
    </message>
    <message>
        <source>The relay cannot be reached. Check the address and your connection.</source>
        <translation>Das Relay ist nicht erreichbar. Prüfe die Adresse und deine Verbindung.</translation>
    </message>
    <message>
        <source>This took too long. Try again.</source>
        <translation>Das hat zu lange gedauert. Versuche es erneut.</translation>
    </message>
    <message>
        <source>Not every relay answered in time.</source>
        <translation>Nicht jedes Relay hat rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>This was not found.</source>
        <translation>Das wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>No account is signed in.</source>
        <translation>Kein Konto ist angemeldet.</translation>
    </message>
    <message>
        <source>The program is closing.</source>
        <translation>Das Programm wird gerade beendet.</translation>
    </message>
    <message>
        <source>This invitation uses the address of a group you are in. It was not joined.</source>
        <translation>Diese Einladung benutzt die Adresse einer Gruppe, in der du schon bist. Du bist nicht beigetreten.</translation>
    </message>
    <message>
        <source>The relays no longer have a change of this group, so newer messages cannot be read. Look for it again on all relays, or ask an admin to invite you again.</source>
        <translation>Die Relays haben eine Änderung dieser Gruppe nicht mehr, daher sind neuere Nachrichten nicht lesbar. Suche sie noch einmal auf allen Relays, oder bitte einen Admin, dich neu einzuladen.</translation>
    </message>
    <message>
        <source>The relays of this group hold back a part of what they have. Some messages may be missing.</source>
        <translation>Die Relays dieser Gruppe halten einen Teil ihres Bestands zurück. Einige Nachrichten können fehlen.</translation>
    </message>
    <message>
        <source>This is not a public key. Paste an npub or 64 hexadecimal digits.</source>
        <translation>Das ist kein öffentlicher Schlüssel. Füge einen npub oder 64 Hexadezimalziffern ein.</translation>
    </message>
    <message>
        <source>This is not a relay address. It begins with wss:// or, on this computer, ws://.</source>
        <translation>Das ist keine Relay-Adresse. Sie beginnt mit wss:// oder, auf diesem Computer, mit ws://.</translation>
    </message>
    <message>
        <source>Nobody is known under this address. Check how it is written.</source>
        <translation>Unter dieser Adresse ist niemand bekannt. Prüfe die Schreibweise.</translation>
    </message>
    <message>
        <source>Your follow list could not be read from any relay, so it was not changed. Try again later.</source>
        <translation>Deine Folgeliste konnte von keinem Relay gelesen werden und wurde deshalb nicht geändert. Versuche es später erneut.</translation>
    </message>
    <message>
        <source>The web server did not answer as it should. Try again later.</source>
        <translation>Der Webserver hat nicht so geantwortet, wie er sollte. Versuche es später erneut.</translation>
    </message>
    <message>
        <source>This person is already a member of the group. Nothing was sent.</source>
        <translation>Diese Person ist schon Mitglied der Gruppe. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The message is too long. Nothing was sent.</source>
        <translation>Die Nachricht ist zu lang. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This account is signed in. Sign it out first. Nothing was changed.</source>
        <translation>Dieses Konto ist angemeldet. Melde es zuerst ab. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Your keys in a group have not been renewed since you joined a day ago. Stay online for a while.</source>
        <translation>Deine Schlüssel in einer Gruppe wurden seit deinem Beitritt vor einem Tag nicht erneuert. Bleib eine Weile online.</translation>
    </message>
    <message>
        <source>Your keys in a group have not been renewed for a week since you joined. Stay online, or renew them by hand.</source>
        <translation>Deine Schlüssel in einer Gruppe wurden seit deinem Beitritt eine Woche lang nicht erneuert. Bleib online oder erneuere sie von Hand.</translation>
    </message>
</context>
<context>
    <name>FatalPage</name>
    <message>
        <source>Marmot Desktop cannot start</source>
        <translation>Marmot Desktop kann nicht starten</translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing was changed. Your data is where it was.</source>
        <translation>Es wurde nichts gesendet und nichts geändert. Deine Daten sind, wo sie waren.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Es gibt keinen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>FinishStep</name>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Your public key</source>
        <translation>Dein öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Your public key, to give to others</source>
        <translation>Dein öffentlicher Schlüssel, zum Weitergeben</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Später weiter</translation>
    </message>
    <message>
        <source>Open chats</source>
        <translation>Chats öffnen</translation>
    </message>
    <message>
        <source>Your QR code</source>
        <translation>Dein QR-Code</translation>
    </message>
    <message>
        <source>You can be invited</source>
        <translation>Du kannst eingeladen werden</translation>
    </message>
    <message>
        <source>Give your public key to somebody, or look for somebody you know.</source>
        <translation>Gib jemandem deinen öffentlichen Schlüssel, oder suche jemanden, den du kennst.</translation>
    </message>
    <message>
        <source>Something has to wait. It goes on by itself; the chats page shows how far it is.</source>
        <translation>Etwas muss noch warten. Es geht von selbst weiter; die Chat-Seite zeigt, wie weit es ist.</translation>
    </message>
    <message>
        <source>What others need to find and invite you goes to your relays.</source>
        <translation>Was andere brauchen, um dich zu finden und einzuladen, geht an deine Relays.</translation>
    </message>
    <message>
        <source>One moment: your account is being made reachable</source>
        <translation>Einen Moment: Dein Konto wird erreichbar gemacht</translation>
    </message>
</context>
<context>
    <name>FoundLists</name>
    <message>
        <source>Look on another relay</source>
        <translation>Auf einem anderen Relay suchen</translation>
    </message>
    <message>
        <source>Look there</source>
        <translation>Dort suchen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Look on the suggested relays</source>
        <translation>Vorschläge durchsuchen</translation>
    </message>
    <message>
        <source>Choose others</source>
        <translation>Andere wählen</translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation>Gib zuerst eine Adresse ein</translation>
    </message>
    <message>
        <source>Looking for the relay lists you have published…</source>
        <translation>Die Relay-Listen, die du veröffentlicht hast, werden gesucht…</translation>
    </message>
    <message>
        <source>We found your lists. Nothing in them is changed.</source>
        <translation>Wir haben deine Listen gefunden. Daran wird nichts geändert.</translation>
    </message>
    <message>
        <source>Your lists are replaced by the relays you choose here.</source>
        <translation>Deine Listen werden durch die Relays ersetzt, die du hier wählst.</translation>
    </message>
    <message>
        <source>No relay list of yours was found there. Look elsewhere, or publish new ones below.</source>
        <translation>Dort wurde keine Relay-Liste von dir gefunden. Suche woanders, oder veröffentliche unten neue.</translation>
    </message>
    <message>
        <source>No relay has answered. Look again, or go on: nothing of yours is overwritten unseen.</source>
        <translation>Kein Relay hat geantwortet. Suche noch einmal, oder mach weiter: Nichts von dir wird ungesehen überschrieben.</translation>
    </message>
    <message>
        <source>none yet; those of the other list are used</source>
        <translation>noch keine; die der anderen Liste werden verwendet</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>Schlüsselpakete</translation>
    </message>
</context>
<context>
    <name>GeneralTab</name>
    <message>
        <source>Show all shortcuts</source>
        <translation>Alle Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Everything can be done without a mouse. Ctrl+K finds chats, people and commands by a few letters.</source>
        <translation>Alles geht ohne Maus. Strg+K findet Chats, Personen und Befehle nach wenigen Buchstaben.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>The widths of lists and side panes are remembered for each page. They change by dragging the line between them.</source>
        <translation>Die Breite von Listen und Seitenleisten wird für jede Seite gemerkt. Ändere sie, indem du die Linie dazwischen ziehst.</translation>
    </message>
    <message>
        <source>The layout is as at first</source>
        <translation>Die Anordnung ist wie am Anfang</translation>
    </message>
</context>
<context>
    <name>GetStartedCard</name>
    <message>
        <source>Save your key</source>
        <translation>Schlüssel sichern</translation>
    </message>
    <message>
        <source>Publish your relay lists</source>
        <translation>Relay-Listen veröffentlichen</translation>
    </message>
    <message>
        <source>Publish a key package</source>
        <translation>Schlüsselpaket veröffentlichen</translation>
    </message>
    <message>
        <source>Put all off</source>
        <translation>Alles aufschieben</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Without a copy the account is lost with this computer.</source>
        <translation>Ohne Kopie geht das Konto mit diesem Computer verloren.</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Nobody can find and invite you before that.</source>
        <translation>Vorher kann dich niemand finden und einladen.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>No relay takes it. Choose others in the relay settings.</source>
        <translation>Kein Relay nimmt es an. Wähle andere in den Relay-Einstellungen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>Waits for a relay; it is sent by itself.</source>
        <translation>Wartet auf ein Relay; es wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>Put off. Keys, relays and the backup stay in their places.</source>
        <translation>Aufgeschoben. Schlüssel, Relays und Sicherung findest du an ihren gewohnten Stellen.</translation>
    </message>
</context>
<context>
    <name>GroupDetailPage</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Details of the group</source>
        <translation>Details der Gruppe</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>GroupEditForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Somebody has changed these details meanwhile. What you typed is kept; save it to replace them.</source>
        <translation>Jemand hat diese Angaben inzwischen geändert. Dein Text bleibt erhalten; speichere ihn, um sie zu ersetzen.</translation>
    </message>
    <message>
        <source>The change is being sent</source>
        <translation>Die Änderung wird gerade gesendet</translation>
    </message>
    <message>
        <source>A group needs a name</source>
        <translation>Eine Gruppe braucht einen Namen</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Noch nichts geändert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Saved. Every member sees the change</source>
        <translation>Gespeichert. Alle Mitglieder sehen die Änderung</translation>
    </message>
    <message>
        <source>Someone changed the group first. Your text is kept: look at the change, then save again.</source>
        <translation>Jemand hat die Gruppe vor dir geändert. Dein Text bleibt erhalten: Sieh dir die Änderung an und speichere dann erneut.</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What is the group about?</source>
        <translation>Worum geht es in der Gruppe?</translation>
    </message>
    <message>
        <source>Description (optional)</source>
        <translation>Beschreibung (freiwillig)</translation>
    </message>
    <message>
        <source>Relays of the group</source>
        <translation>Relays der Gruppe</translation>
    </message>
    <message>
        <source>Another relay</source>
        <translation>Weiteres Relay</translation>
    </message>
    <message>
        <source>Give the group a name first</source>
        <translation>Gib der Gruppe zuerst einen Namen</translation>
    </message>
    <message>
        <source>Choose at least one relay</source>
        <translation>Wähle mindestens ein Relay</translation>
    </message>
</context>
<context>
    <name>GroupLogModel</name>
    <message>
        <source>epoch {n}</source>
        <translation>Epoche {n}</translation>
    </message>
</context>
<context>
    <name>GroupRelayListModel</name>
    <message>
        <source>not encrypted on the way</source>
        <translation>unterwegs nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>GroupRelaysTab</name>
    <message>
        <source>Relays of the group</source>
        <translation>Relays der Gruppe</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Address of a relay</source>
        <translation>Adresse eines Relays</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save for everybody</source>
        <translation>Für alle speichern</translation>
    </message>
    <message>
        <source>Somebody has changed the relays meanwhile. Save to replace their list, or discard yours.</source>
        <translation>Jemand hat die Relays inzwischen geändert. Speichere, um die Liste zu ersetzen, oder verwirf deine.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>{live} of %Ln relay(s) connected. Every message goes to all of them; one is enough to read it.</source>
        <translation>
            <numerusform>{live} von %Ln Relay verbunden. Jede Nachricht geht dorthin; eines genügt, um sie zu lesen.</numerusform>
            <numerusform>{live} von %Ln Relays verbunden. Jede Nachricht geht an alle; eines genügt, um sie zu lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln relay(s) connected: you are offline for this group. What you write waits here.</source>
        <translation>
            <numerusform>Nicht mit %Ln Relay verbunden: Du bist für diese Gruppe offline. Was du schreibst, wartet hier.</numerusform>
            <numerusform>Mit keinem von %Ln Relays verbunden: Du bist für diese Gruppe offline. Was du schreibst, wartet hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>The change is being sent</source>
        <translation>Die Änderung wird gerade gesendet</translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation>Gib zuerst eine Adresse ein</translation>
    </message>
    <message>
        <source>Choose a relay of the list first</source>
        <translation>Wähle zuerst ein Relay der Liste</translation>
    </message>
    <message>
        <source>A group needs at least one relay</source>
        <translation>Eine Gruppe braucht mindestens ein Relay</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln hinzugefügt</numerusform>
            <numerusform>%Ln hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln entfernt</numerusform>
            <numerusform>%Ln entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet: {changes}.</source>
        <translation>Noch nicht gespeichert: {changes}.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>This relay stands in the list already.</source>
        <translation>Dieses Relay steht schon in der Liste.</translation>
    </message>
    <message>
        <source>The relay is being tried</source>
        <translation>Das Relay wird gerade ausprobiert</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird ausprobiert…</translation>
    </message>
    <message>
        <source>This relay did not answer. It was put into the list all the same; nothing is saved yet.</source>
        <translation>Dieses Relay hat nicht geantwortet. Es steht trotzdem in der Liste; gespeichert ist noch nichts.</translation>
    </message>
    <message>
        <source>The group runs on these relays now</source>
        <translation>Die Gruppe läuft jetzt über diese Relays</translation>
    </message>
    <message>
        <source>Someone changed the group first. Your list is kept: look at the change, then save again.</source>
        <translation>Jemand hat die Gruppe vor dir geändert. Deine Liste bleibt erhalten: Sieh dir die Änderung an und speichere dann erneut.</translation>
    </message>
</context>
<context>
    <name>GroupRights</name>
    <message>
        <source>You are no longer in this group</source>
        <translation>Du bist nicht mehr in dieser Gruppe</translation>
    </message>
    <message>
        <source>Only group admins can invite members</source>
        <translation>Nur Admins der Gruppe können Mitglieder einladen</translation>
    </message>
    <message>
        <source>Only group admins can change this</source>
        <translation>Nur Admins der Gruppe können das ändern</translation>
    </message>
    <message>
        <source>You are leaving this group</source>
        <translation>Du verlässt diese Gruppe gerade</translation>
    </message>
    <message>
        <source>A group needs at least one admin</source>
        <translation>Eine Gruppe braucht mindestens einen Admin</translation>
    </message>
    <message>
        <source>This is you</source>
        <translation>Das bist du</translation>
    </message>
    <message>
        <source>Already a member</source>
        <translation>Schon Mitglied</translation>
    </message>
</context>
<context>
    <name>GroupStateModel</name>
    <message>
        <source>Epoch {epoch}</source>
        <translation>Epoche {epoch}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s)</source>
        <translation>
            <numerusform>%Ln Relay</numerusform>
            <numerusform>%Ln Relays</numerusform>
        </translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Wird verlassen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
</context>
<context>
    <name>HealthTab</name>
    <message>
        <source>Relays in use</source>
        <translation>Relays in Gebrauch</translation>
    </message>
    <message>
        <source>No relay is in use: you are offline.</source>
        <translation>Kein Relay ist in Gebrauch: Du bist offline.</translation>
    </message>
    <message>
        <source>Nothing waits: relays have taken everything that was sent.</source>
        <translation>Nichts wartet: Die Relays haben alles angenommen, was gesendet wurde.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>There is no group yet.</source>
        <translation>Es gibt noch keine Gruppe.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message>
        <source>Waiting for a relay</source>
        <translation>Wartet auf ein Relay</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>What became of each event, by group</source>
        <translation>Was aus jedem Event wurde, nach Gruppe</translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation>Offene Einladungen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Usable key packages</source>
        <translation>Verwendbare Schlüsselpakete</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Database version</source>
        <translation>Version der Datenbank</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Changes of groups</source>
        <translation>Änderungen von Gruppen</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Profile and relay lists</source>
        <translation>Profil und Relay-Listen</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>Schlüsselpakete</translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation>Löschungen</translation>
    </message>
    <message>
        <source>{count}, the oldest {age}</source>
        <translation>{count}, der älteste Eintrag {age}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln aktiv</numerusform>
            <numerusform>%Ln aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln entfernt</numerusform>
            <numerusform>%Ln entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln verlassen</numerusform>
            <numerusform>%Ln verlassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leaving</source>
        <translation>
            <numerusform>%Ln wird verlassen</numerusform>
            <numerusform>%Ln werden verlassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <translation>
            <numerusform>%Ln beschädigt</numerusform>
            <numerusform>%Ln beschädigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>IdentityStep</name>
    <message>
        <source>Create your account</source>
        <translation>Konto erstellen</translation>
    </message>
    <message>
        <source>A new key is made on this computer. No phone number, no e-mail, no server account.</source>
        <translation>Auf diesem Computer wird ein neuer Schlüssel erzeugt. Keine Telefonnummer, keine E-Mail, kein Serverkonto.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto erstellen</translation>
    </message>
    <message>
        <source>Use a key you have</source>
        <translation>Vorhandenen Schlüssel verwenden</translation>
    </message>
    <message>
        <source>Paste an nsec, 64 hexadecimal digits, or an ncryptsec with its passphrase.</source>
        <translation>Füge einen nsec, 64 Hexadezimalziffern oder einen ncryptsec mit seiner Passphrase ein.</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Diesen Schlüssel verwenden</translation>
    </message>
</context>
<context>
    <name>ImportStep</name>
    <message>
        <source>Secret key</source>
        <translation>Geheimer Schlüssel</translation>
    </message>
    <message>
        <source>Passphrase of the ncryptsec</source>
        <translation>Passphrase des ncryptsec</translation>
    </message>
    <message>
        <source>Paste your secret key first</source>
        <translation>Füge zuerst deinen geheimen Schlüssel ein</translation>
    </message>
    <message>
        <source>Type the passphrase of the ncryptsec</source>
        <translation>Gib die Passphrase des ncryptsec ein</translation>
    </message>
    <message>
        <source>This account is on this computer already, as {name}. Nothing was changed.</source>
        <translation>Dieses Konto ist schon auf diesem Computer, als {name}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>This is a public key. The secret one begins with nsec1.</source>
        <translation>Das ist ein öffentlicher Schlüssel. Der geheime beginnt mit nsec1.</translation>
    </message>
</context>
<context>
    <name>InboxLine</name>
    <message>
        <source>No inbox relay is set: nobody can invite you</source>
        <translation>Kein Posteingangs-Relay eingestellt: Niemand kann dich einladen</translation>
    </message>
    <message numerus="yes">
        <source>Listening on {n} of %Ln inbox relay(s)</source>
        <translation>
            <numerusform>Posteingang: {n} von %Ln Relay</numerusform>
            <numerusform>Posteingang: {n} von %Ln Relays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connecting to %Ln inbox relay(s)…</source>
        <translation>
            <numerusform>Posteingang: %Ln Relay wird verbunden…</numerusform>
            <numerusform>Posteingang: %Ln Relays werden verbunden…</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: invitations come in when an inbox relay can be reached</source>
        <translation>Offline: Einladungen kommen an, sobald ein Posteingangs-Relay erreichbar ist</translation>
    </message>
</context>
<context>
    <name>InfoTab</name>
    <message>
        <source>Edit name and description</source>
        <translation>Gruppe bearbeiten</translation>
    </message>
    <message>
        <source>Invite member</source>
        <translation>Mitglied einladen</translation>
    </message>
    <message>
        <source>Leave group…</source>
        <translation>Gruppe verlassen…</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Open contact</source>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>Name this chat</source>
        <translation>Diesen Chat benennen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation>Direktchat</translation>
    </message>
    <message>
        <source>Here since {date}</source>
        <translation>Dabei seit {date}</translation>
    </message>
    <message>
        <source>You are leaving. As soon as an admin&apos;s app has seen it, you are out; nothing can be sent.</source>
        <translation>Du verlässt die Gruppe. Sobald die App eines Admins es gesehen hat, bist du draußen; senden kannst du nichts mehr.</translation>
    </message>
    <message>
        <source>You have left this group. What you have received stays here; nothing new comes.</source>
        <translation>Du hast diese Gruppe verlassen. Was du empfangen hast, bleibt hier; Neues kommt nicht mehr.</translation>
    </message>
    <message>
        <source>An admin has removed you. What you have received stays here; nothing new comes.</source>
        <translation>Ein Admin hat dich entfernt. Was du empfangen hast, bleibt hier; Neues kommt nicht mehr.</translation>
    </message>
    <message>
        <source>This device cannot follow the group any more. It goes on listening.</source>
        <translation>Dieses Gerät kann der Gruppe nicht mehr folgen. Es hört weiter zu.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
</context>
<context>
    <name>InviteBanner</name>
    <message>
        <source>If you decline, they are not told; you stay listed as invited until an admin removes you.</source>
        <translation>Wenn du ablehnst, erfährt es niemand; du bleibst als eingeladen gelistet, bis ein Admin dich entfernt.</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>{name} invites you to this group again.</source>
        <translation>{name} lädt dich wieder in diese Gruppe ein.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Beitritt läuft…</translation>
    </message>
    <message>
        <source>Join group</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Declined. They are not told.</source>
        <translation>Abgelehnt. Die Person erfährt nichts davon.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>InviteCard</name>
    <message>
        <source>If you decline, they are not told; you stay listed as invited until an admin removes you.</source>
        <translation>Wenn du ablehnst, erfährt es niemand; du bleibst als eingeladen gelistet, bis ein Admin dich entfernt.</translation>
    </message>
    <message>
        <source>Join group</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>Gruppe öffnen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Move back to pending</source>
        <translation>Zurück zu den offenen</translation>
    </message>
    <message>
        <source>Block inviter</source>
        <translation>Absender blockieren</translation>
    </message>
    <message>
        <source>This invitation cannot be read</source>
        <translation>Diese Einladung ist nicht lesbar</translation>
    </message>
    <message>
        <source>{name} invites you</source>
        <translation>{name} lädt dich ein</translation>
    </message>
    <message>
        <source>Already a member</source>
        <translation>Schon Mitglied</translation>
    </message>
    <message>
        <source>The private key for this key package is not on this device</source>
        <translation>Der private Schlüssel zu diesem Schlüsselpaket ist nicht auf diesem Gerät</translation>
    </message>
    <message>
        <source>You have joined this group.</source>
        <translation>Du bist dieser Gruppe beigetreten.</translation>
    </message>
    <message>
        <source>Ask inviter to send again</source>
        <translation>Um neue Einladung bitten</translation>
    </message>
    <message>
        <source>{name} is not an admin of this group. Join only if you know them.</source>
        <translation>{name} ist kein Admin dieser Gruppe. Tritt nur bei, wenn du die Person kennst.</translation>
    </message>
    <message>
        <source>Your invitation reached me, but I cannot join with it here. Please remove me and invite me again.</source>
        <translation>Deine Einladung ist angekommen, aber ich kann hier damit nicht beitreten. Bitte entferne mich und lade mich noch einmal ein.</translation>
    </message>
    <message>
        <source>Message copied. Paste it where {name} reads it.</source>
        <translation>Nachricht kopiert. Füge sie dort ein, wo {name} sie liest.</translation>
    </message>
</context>
<context>
    <name>InviteCheckCard</name>
    <message>
        <source>Checking before anything is sent…</source>
        <translation>Wird geprüft, bevor etwas gesendet wird…</translation>
    </message>
    <message>
        <source>This invitation cannot be sent. Nothing was sent.</source>
        <translation>Diese Einladung kann nicht gesendet werden. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>It can be sent, but look at this first.</source>
        <translation>Sie kann gesendet werden, aber sieh dir zuerst das hier an.</translation>
    </message>
    <message>
        <source>Everything fits.</source>
        <translation>Alles passt.</translation>
    </message>
    <message>
        <source>It could not be checked. Nothing was sent.</source>
        <translation>Die Prüfung war nicht möglich. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Signature of the key package</source>
        <translation>Signatur des Schlüsselpakets</translation>
    </message>
    <message>
        <source>Who it belongs to</source>
        <translation>Wem es gehört</translation>
    </message>
    <message>
        <source>Cipher suite</source>
        <translation>Cipher-Suite</translation>
    </message>
    <message>
        <source>What their app can do</source>
        <translation>Was die andere App kann</translation>
    </message>
    <message>
        <source>Whether the group takes it</source>
        <translation>Ob die Gruppe es zulässt</translation>
    </message>
    <message>
        <source>Relays of the group</source>
        <translation>Relays der Gruppe</translation>
    </message>
    <message>
        <source>Their inbox relays</source>
        <translation>Posteingangs-Relays der Person</translation>
    </message>
    <message>
        <source>Size of the invitation</source>
        <translation>Größe der Einladung</translation>
    </message>
    <message>
        <source>The key package is signed and valid</source>
        <translation>Das Schlüsselpaket ist signiert und gültig</translation>
    </message>
    <message>
        <source>It belongs to {name}</source>
        <translation>Es gehört {name}</translation>
    </message>
    <message>
        <source>Same cipher suite as the group</source>
        <translation>Dieselbe Cipher-Suite wie die Gruppe</translation>
    </message>
    <message>
        <source>Their app can do all that the group requires</source>
        <translation>Die App der Person kann alles, was die Gruppe voraussetzt</translation>
    </message>
    <message>
        <source>You may invite, and they are no member yet</source>
        <translation>Du darfst einladen, und die Person ist noch kein Mitglied</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln group relay(s) answer</source>
        <translation>
            <numerusform>{n} von %Ln Relay der Gruppe antwortet</numerusform>
            <numerusform>{n} von %Ln Relays der Gruppe antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln of their inbox relay(s) answer</source>
        <translation>
            <numerusform>{n} von %Ln Posteingangs-Relay der Person antwortet</numerusform>
            <numerusform>{n} von %Ln Posteingangs-Relays der Person antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>The invitation is {size}; relays take {limit}</source>
        <translation>Die Einladung hat {size}; Relays nehmen bis {limit}</translation>
    </message>
    <message>
        <source>This key package is not signed by {name}.</source>
        <translation>Dieses Schlüsselpaket ist nicht von {name} signiert.</translation>
    </message>
    <message>
        <source>No relay of the group answers now. The change may not get through.</source>
        <translation>Kein Relay der Gruppe antwortet gerade. Die Änderung kommt vielleicht nicht durch.</translation>
    </message>
    <message>
        <source>{name} names no inbox relay. The invitation goes to the group&apos;s relays.</source>
        <translation>{name} nennt kein Posteingangs-Relay. Die Einladung geht an die Relays der Gruppe.</translation>
    </message>
    <message>
        <source>No inbox relay of {name} answers now. The invitation may arrive late.</source>
        <translation>Kein Posteingangs-Relay von {name} antwortet gerade. Die Einladung kommt vielleicht verspätet an.</translation>
    </message>
</context>
<context>
    <name>InviteFacts</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Key package event</source>
        <translation>Event des Schlüsselpakets</translation>
    </message>
    <message>
        <source>The invitation as it came, without what is sealed in it</source>
        <translation>Die Einladung, wie sie ankam, ohne den versiegelten Inhalt</translation>
    </message>
    <message>
        <source>Sent with {client}</source>
        <translation>Gesendet mit {client}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Cipher suite: {suite}</source>
        <translation>Cipher-Suite: {suite}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
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
        <translation>Empfangen {age}</translation>
    </message>
    <message>
        <source>Looking for its key on this device…</source>
        <translation>Der Schlüssel dazu wird auf diesem Gerät gesucht…</translation>
    </message>
    <message>
        <source>The key it was made for is on this device</source>
        <translation>Der Schlüssel dazu ist auf diesem Gerät</translation>
    </message>
    <message>
        <source>It was made for another device of yours</source>
        <translation>Sie wurde für ein anderes deiner Geräte erstellt</translation>
    </message>
    <message>
        <source>The key it was made for is not on this device</source>
        <translation>Der Schlüssel dazu ist nicht auf diesem Gerät</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
</context>
<context>
    <name>InviteFlow</name>
    <message>
        <source>Cancelled. Nothing was sent.</source>
        <translation>Abgebrochen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>It was too late to cancel: the change had left. Look under Invites, Sent, to withdraw it.</source>
        <translation>Zum Abbrechen war es zu spät: Die Änderung war schon unterwegs. Unter Einladungen, Gesendet, kannst du sie zurückziehen.</translation>
    </message>
    <message>
        <source>{name} is in the group, but we could not deliver the invitation.</source>
        <translation>{name} ist in der Gruppe, aber wir konnten die Einladung nicht zustellen.</translation>
    </message>
    <message>
        <source>Retry welcome</source>
        <translation>Erneut zustellen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This key package is not signed by {name}. Nothing was sent.</source>
        <translation>Dieses Schlüsselpaket ist nicht von {name} signiert. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>No relay accepted the change. Nothing was sent.</source>
        <translation>Kein Relay hat die Änderung angenommen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>No relay accepted the change. The invitation was not sent.</source>
        <translation>Kein Relay hat die Änderung angenommen. Die Einladung wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Someone changed the group first. The invitation was not sent. Updated; try again.</source>
        <translation>Jemand hat die Gruppe zuerst geändert. Die Einladung wurde nicht gesendet. Aktualisiert; versuche es erneut.</translation>
    </message>
    <message>
        <source>You are not an admin any more. Nothing was sent.</source>
        <translation>Du bist kein Admin mehr. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>InviteGate</name>
    <message>
        <source>Another change is being sent</source>
        <translation>Gerade wird eine andere Änderung gesendet</translation>
    </message>
    <message>
        <source>Offline — an invite needs a relay to confirm it</source>
        <translation>Offline – ein Relay muss die Einladung bestätigen</translation>
    </message>
</context>
<context>
    <name>InviteListModel</name>
    <message>
        <source>From {name}</source>
        <translation>Von {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot join</source>
        <translation>Kein Beitritt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation>Direktchat</translation>
    </message>
    <message>
        <source>Unnamed group</source>
        <translation>Gruppe ohne Namen</translation>
    </message>
</context>
<context>
    <name>InviteMemberDialog</name>
    <message>
        <source>Invite to {name}</source>
        <translation>In {name} einladen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send invite</source>
        <translation>Einladung senden</translation>
    </message>
    <message>
        <source>The invitation is on its way and goes on by itself. Close again to leave it to that.</source>
        <translation>Die Einladung ist unterwegs und geht von selbst weiter. Schließe noch einmal, um sie laufen zu lassen.</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Close again to stop it.</source>
        <translation>Es wurde noch nichts gesendet. Schließe noch einmal, um abzubrechen.</translation>
    </message>
    <message>
        <source>The change has left and cannot be stopped</source>
        <translation>Die Änderung ist unterwegs und lässt sich nicht mehr stoppen</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>The invitation is being sent</source>
        <translation>Die Einladung wird gerade gesendet</translation>
    </message>
    <message>
        <source>Looking for key packages</source>
        <translation>Schlüsselpakete werden gesucht</translation>
    </message>
    <message>
        <source>Choose a key package</source>
        <translation>Wähle ein Schlüsselpaket</translation>
    </message>
    <message>
        <source>The invitation is being checked</source>
        <translation>Die Einladung wird gerade geprüft</translation>
    </message>
    <message>
        <source>This invitation cannot be sent; see what is wrong above</source>
        <translation>Diese Einladung kann nicht gesendet werden; oben steht, woran es liegt</translation>
    </message>
    <message>
        <source>You are not an admin any more. Nothing was sent.</source>
        <translation>Du bist kein Admin mehr. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Invitation sent to {name}</source>
        <translation>Einladung an {name} gesendet</translation>
    </message>
</context>
<context>
    <name>InviteSteps</name>
    <message numerus="yes">
        <source>Publish to group relays ({n} of %Ln)</source>
        <translation>
            <numerusform>An Relay der Gruppe senden ({n} von %Ln)</numerusform>
            <numerusform>An Relays der Gruppe senden ({n} von %Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the welcome ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>Willkommensnachricht senden ({n} von %Ln Posteingangs-Relay)</numerusform>
            <numerusform>Willkommensnachricht senden ({n} von %Ln Posteingangs-Relays)</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepare the change</source>
        <translation>Änderung vorbereiten</translation>
    </message>
    <message>
        <source>Publish to group relays</source>
        <translation>An Relays der Gruppe senden</translation>
    </message>
    <message>
        <source>Apply the change</source>
        <translation>Änderung anwenden</translation>
    </message>
    <message>
        <source>Send the welcome</source>
        <translation>Willkommensnachricht senden</translation>
    </message>
</context>
<context>
    <name>InviteToGroupDialog</name>
    <message>
        <source>Invite {name}</source>
        <translation>{name} einladen</translation>
    </message>
    <message>
        <source>The invitation is on its way and goes on by itself. Close again to leave it to that.</source>
        <translation>Die Einladung ist unterwegs und geht von selbst weiter. Schließe noch einmal, um sie laufen zu lassen.</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Close again to stop it.</source>
        <translation>Es wurde noch nichts gesendet. Schließe noch einmal, um abzubrechen.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Loading groups…</source>
        <translation>Gruppen werden geladen…</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send invite</source>
        <translation>Einladung senden</translation>
    </message>
    <message>
        <source>Name of the new group</source>
        <translation>Name der neuen Gruppe</translation>
    </message>
    <message>
        <source>What is the group about?</source>
        <translation>Worum geht es in der Gruppe?</translation>
    </message>
    <message>
        <source>Create &amp; invite</source>
        <translation>Erstellen &amp; einladen</translation>
    </message>
    <message>
        <source>There is no group that you could invite {name} to. Make one.</source>
        <translation>Es gibt keine Gruppe, in die du {name} einladen könntest. Erstelle eine.</translation>
    </message>
    <message>
        <source>The invitation is being sent</source>
        <translation>Die Einladung wird gerade gesendet</translation>
    </message>
    <message>
        <source>The group is being made</source>
        <translation>Die Gruppe wird gerade erstellt</translation>
    </message>
    <message>
        <source>The change has left and cannot be stopped</source>
        <translation>Die Änderung ist unterwegs und lässt sich nicht mehr stoppen</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird erstellt…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Invite again</source>
        <translation>Erneut einladen</translation>
    </message>
    <message>
        <source>Choose a key package</source>
        <translation>Wähle ein Schlüsselpaket</translation>
    </message>
    <message>
        <source>Give the group a name first</source>
        <translation>Gib der Gruppe zuerst einen Namen</translation>
    </message>
    <message>
        <source>Looking for key packages</source>
        <translation>Schlüsselpakete werden gesucht</translation>
    </message>
    <message>
        <source>Choose a group</source>
        <translation>Wähle eine Gruppe</translation>
    </message>
    <message>
        <source>The invitation is being checked</source>
        <translation>Die Einladung wird gerade geprüft</translation>
    </message>
    <message>
        <source>This invitation cannot be sent; see what is wrong above</source>
        <translation>Diese Einladung kann nicht gesendet werden; oben steht, woran es liegt</translation>
    </message>
    <message>
        <source>Invitation sent to {name}</source>
        <translation>Einladung an {name} gesendet</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>Gruppe öffnen</translation>
    </message>
</context>
<context>
    <name>InvitesEmpty</name>
    <message>
        <source>Loading invites…</source>
        <translation>Einladungen werden geladen…</translation>
    </message>
    <message>
        <source>The invites could not be loaded</source>
        <translation>Die Einladungen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>No invitations</source>
        <translation>Keine Einladungen</translation>
    </message>
    <message>
        <source>Share your npub or QR so people can find you.</source>
        <translation>Teile deinen npub oder QR-Code, damit andere dich finden.</translation>
    </message>
    <message>
        <source>Copy my public key</source>
        <translation>Öffentlichen Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Checking whether you can be reached…</source>
        <translation>Es wird geprüft, ob du erreichbar bist…</translation>
    </message>
    <message>
        <source>You are reachable</source>
        <translation>Du bist erreichbar</translation>
    </message>
    <message>
        <source>You cannot be invited yet. Look at Settings, Key packages and Relays.</source>
        <translation>Du kannst noch nicht eingeladen werden. Sieh in den Einstellungen unter Schlüsselpakete und Relays nach.</translation>
    </message>
    <message>
        <source>It is not known whether you can be reached: no relay answers</source>
        <translation>Ob du erreichbar bist, ist nicht bekannt: Kein Relay antwortet</translation>
    </message>
    <message>
        <source>Public key copied</source>
        <translation>Öffentlicher Schlüssel kopiert</translation>
    </message>
</context>
<context>
    <name>InvitesPage</name>
    <message>
        <source>List of invites</source>
        <translation>Liste der Einladungen</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Invites by status</source>
        <translation>Einladungen nach Stand</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Choose an invite</source>
        <translation>Wähle eine Einladung</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Beitritt läuft…</translation>
    </message>
    <message>
        <source>{tab} ({n})</source>
        <translation>{tab} ({n})</translation>
    </message>
    <message>
        <source>Joined {name}</source>
        <translation>{name} beigetreten</translation>
    </message>
    <message>
        <source>Declined. They are not told.</source>
        <translation>Abgelehnt. Die Person erfährt nichts davon.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{name} is blocked. Their invitations are not shown.</source>
        <translation>{name} ist blockiert. Einladungen dieser Person werden nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>KeyPackageCard</name>
    <message>
        <source>Event id</source>
        <translation>Event-ID</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>It is not offered any more</source>
        <translation>Es wird nicht mehr angeboten</translation>
    </message>
    <message>
        <source>It was given to somebody already</source>
        <translation>Es wurde schon an jemanden vergeben</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Slot of this device</source>
        <translation>Slot dieses Geräts</translation>
    </message>
    <message>
        <source>Who hands it out</source>
        <translation>Wer es herausgibt</translation>
    </message>
    <message>
        <source>It lies in a relay&apos;s stock, which gives it to one person and shows it to nobody else.</source>
        <translation>Es liegt im Vorrat eines Relays, das es einer einzigen Person gibt und sonst niemandem zeigt.</translation>
    </message>
    <message>
        <source>It can be used by more than one person until it is renewed.</source>
        <translation>Es kann von mehreren Personen verwendet werden, bis es erneuert wird.</translation>
    </message>
    <message>
        <source>Its private part is kept for a while: invitations made with it can still be opened.</source>
        <translation>Sein privater Teil wird noch eine Weile aufbewahrt: Damit erstellte Einladungen lassen sich weiterhin öffnen.</translation>
    </message>
</context>
<context>
    <name>KeyPackageChooser</name>
    <message>
        <source>Look again</source>
        <translation>Neu suchen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>Schlüsselpakete</translation>
    </message>
    <message>
        <source>Copy message to send</source>
        <translation>Nachricht zum Senden kopieren</translation>
    </message>
    <message>
        <source>Ask gateway</source>
        <translation>Gateway fragen</translation>
    </message>
    <message>
        <source>Ask their relays to hand out a key package that they keep in stock</source>
        <translation>Die Relays der Person bitten, ein Schlüsselpaket aus ihrem Vorrat herauszugeben</translation>
    </message>
    <message>
        <source>Looking for key packages of {name}…</source>
        <translation>Schlüsselpakete von {name} werden gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>Looking on %Ln relay(s)…</source>
        <translation>
            <numerusform>Suche auf %Ln Relay…</numerusform>
            <numerusform>Suche auf %Ln Relays…</numerusform>
        </translation>
    </message>
    <message>
        <source>The recommended key package is chosen.</source>
        <translation>Das empfohlene Schlüsselpaket ist gewählt.</translation>
    </message>
    <message>
        <source>No usable key package</source>
        <translation>Kein verwendbares Schlüsselpaket</translation>
    </message>
    <message>
        <source>No key package</source>
        <translation>Kein Schlüsselpaket</translation>
    </message>
    <message>
        <source>No relay has answered</source>
        <translation>Kein Relay hat geantwortet</translation>
    </message>
    <message>
        <source>The relays could not be asked</source>
        <translation>Die Relays konnten nicht gefragt werden</translation>
    </message>
    <message>
        <source>I would like to invite you to an encrypted group. Please open a Marmot app once, so that I can.</source>
        <translation>Ich möchte dich in eine verschlüsselte Gruppe einladen. Bitte öffne einmal eine Marmot-App, damit das klappt.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Their relays are being asked</source>
        <translation>Die Relays der Person werden gefragt</translation>
    </message>
    <message>
        <source>Asking their relays for a key package out of stock…</source>
        <translation>Die Relays der Person werden um ein Schlüsselpaket aus dem Vorrat gebeten…</translation>
    </message>
</context>
<context>
    <name>KeyPackageListModel</name>
    <message>
        <source>Unknown app</source>
        <translation>Unbekannte App</translation>
    </message>
    <message>
        <source>Published {age}</source>
        <translation>Veröffentlicht {age}</translation>
    </message>
    <message numerus="yes">
        <source>{made}, on %Ln relay(s)</source>
        <extracomment>{made} is &quot;Published {age}&quot;.</extracomment>
        <translation>
            <numerusform>{made}, auf %Ln Relay</numerusform>
            <numerusform>{made}, auf %Ln Relays</numerusform>
        </translation>
    </message>
    <message>
        <source>Used or taken back.</source>
        <translation>Verwendet oder zurückgezogen.</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Last resort</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Used by you before</source>
        <translation>Von dir schon verwendet</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Alt</translation>
    </message>
</context>
<context>
    <name>KeyStorePanel</name>
    <message>
        <source>Test the keyring</source>
        <translation>Schlüsselbund testen</translation>
    </message>
    <message>
        <source>Passphrase for the day the keyring fails</source>
        <translation>Passphrase für den Fall, dass der Schlüsselbund ausfällt</translation>
    </message>
    <message>
        <source>It opens this account as well, for example after a change of the desktop environment.</source>
        <translation>Auch sie öffnet dieses Konto, zum Beispiel nach einem Wechsel der Desktop-Umgebung.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Data is encrypted; its key is kept in the keyring of this desktop.</source>
        <translation>Die Daten sind verschlüsselt; ihr Schlüssel liegt im Schlüsselbund dieses Desktops.</translation>
    </message>
    <message>
        <source>Data is encrypted by a passphrase, which is asked for at every start.</source>
        <translation>Die Daten sind mit einer Passphrase verschlüsselt, nach der bei jedem Start gefragt wird.</translation>
    </message>
    <message numerus="yes">
        <source>Type at least %Ln character(s)</source>
        <translation>
            <numerusform>Gib mindestens %Ln Zeichen ein</numerusform>
            <numerusform>Gib mindestens %Ln Zeichen ein</numerusform>
        </translation>
    </message>
    <message>
        <source>The key is being wrapped; this takes a few seconds</source>
        <translation>Der Schlüssel wird verschlüsselt; das dauert ein paar Sekunden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>The keyring is being tested</source>
        <translation>Der Schlüsselbund wird gerade getestet</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The keyring works: an entry was written, read and removed. It is kept by: {name}.</source>
        <translation>Der Schlüsselbund funktioniert: Ein Eintrag wurde geschrieben, gelesen und entfernt. Verwaltet wird er von: {name}.</translation>
    </message>
    <message>
        <source>This desktop has no keyring that the app can use any more.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund mehr, den die App verwenden kann.</translation>
    </message>
    <message>
        <source>The keyring ({name}) does not answer. Unlock it, or set a passphrase while this is open.</source>
        <translation>Der Schlüsselbund ({name}) antwortet nicht. Entsperre ihn, oder lege eine Passphrase fest, solange das hier offen ist.</translation>
    </message>
    <message>
        <source>Set. Keep it where you keep your other passwords.</source>
        <translation>Festgelegt. Bewahre sie bei deinen anderen Passwörtern auf.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Your key packages</source>
        <translation>Deine Schlüsselpakete</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Check relays</source>
        <translation>Relays prüfen</translation>
    </message>
    <message>
        <source>Can I be invited?</source>
        <translation>Bin ich einladbar?</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Whoever invites you takes one of your key packages from a relay. The app keeps a fresh one there by itself.</source>
        <translation>Wer dich einlädt, holt sich eines deiner Schlüsselpakete von einem Relay. Die App hält dort von selbst ein frisches bereit.</translation>
    </message>
    <message>
        <source>Looking from outside, as somebody who invites you…</source>
        <translation>Blick von außen, wie jemand, der dich einlädt…</translation>
    </message>
    <message>
        <source>None published</source>
        <translation>Keines veröffentlicht</translation>
    </message>
    <message>
        <source>Nobody can invite you until a relay has one of your key packages.</source>
        <translation>Niemand kann dich einladen, bis ein Relay eines deiner Schlüsselpakete hat.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>No relay has taken your key package yet. It is sent again by itself until one does.</source>
        <translation>Noch kein Relay hat dein Schlüsselpaket angenommen. Es wird von selbst erneut gesendet, bis eines es tut.</translation>
    </message>
    <message>
        <source>See relays</source>
        <translation>Relays ansehen</translation>
    </message>
    <message numerus="yes">
        <source>Relays hand out %Ln key package(s) in your name that are not from this computer. An invitation made with one of them opens only on the device that has its private part.</source>
        <translation>
            <numerusform>Relays geben in deinem Namen %Ln Schlüsselpaket heraus, das nicht von diesem Computer stammt. Eine damit erstellte Einladung öffnet sich nur auf dem Gerät, das den privaten Teil hat.</numerusform>
            <numerusform>Relays geben in deinem Namen %Ln Schlüsselpakete heraus, die nicht von diesem Computer stammen. Eine damit erstellte Einladung öffnet sich nur auf dem Gerät, das den privaten Teil hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment: it is being sent</source>
        <translation>Einen Moment: Es wird gesendet</translation>
    </message>
    <message>
        <source>Being published</source>
        <translation>Wird gerade veröffentlicht</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Wird veröffentlicht…</translation>
    </message>
    <message>
        <source>Relays are being asked</source>
        <translation>Die Relays werden gefragt</translation>
    </message>
    <message>
        <source>Asking relays…</source>
        <translation>Relays werden gefragt…</translation>
    </message>
    <message>
        <source>A new key package is published; the one before is taken back.</source>
        <translation>Ein neues Schlüsselpaket ist veröffentlicht; das vorherige wird zurückgezogen.</translation>
    </message>
    <message>
        <source>No relay has taken it yet. It is sent as soon as one can be reached.</source>
        <translation>Noch kein Relay hat es angenommen. Es wird gesendet, sobald eines erreichbar ist.</translation>
    </message>
    <message>
        <source>The key package is on its way to all of its relays</source>
        <translation>Das Schlüsselpaket ist zu allen seinen Relays unterwegs</translation>
    </message>
</context>
<context>
    <name>KeysTab</name>
    <message>
        <source>Key packages</source>
        <translation>Schlüsselpakete</translation>
    </message>
    <message>
        <source>Others need one of your key packages to invite you. The app publishes and renews them by itself; what is published, and where, stands on a page of its own.</source>
        <translation>Um dich einzuladen, brauchen andere eines deiner Schlüsselpakete. Die App veröffentlicht und erneuert sie von selbst; was wo veröffentlicht ist, steht auf einer eigenen Seite.</translation>
    </message>
    <message>
        <source>Open keys</source>
        <translation>Schlüssel öffnen</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language: {language}</source>
        <translation>Sprache: {language}</translation>
    </message>
    <message>
        <source>Choose another language</source>
        <translation>Andere Sprache wählen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Like the desktop ({language})</source>
        <extracomment>{language} is its own name, such as &quot;Deutsch&quot;.</extracomment>
        <translation>Wie der Desktop ({language})</translation>
    </message>
</context>
<context>
    <name>LeaveGroupDialog</name>
    <message>
        <source>Leave this group?</source>
        <translation>Diese Gruppe verlassen?</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>You are the only admin. Choose who takes over:</source>
        <translation>Du bist der einzige Admin. Wähle, wer übernimmt:</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Leave group</source>
        <translation>Gruppe verlassen</translation>
    </message>
    <message>
        <source>The members of {name} are told that you want to go, and an admin&apos;s app takes you out. Until then it shows as leaving. What you have received stays on this device. You can come back by a new invitation only, and what is written in between stays locked for you.</source>
        <translation>Die Mitglieder von {name} erfahren, dass du gehen willst, und die App eines Admins nimmt dich heraus. Bis dahin steht hier, dass du die Gruppe verlässt. Was du empfangen hast, bleibt auf diesem Gerät. Zurück kommst du nur mit einer neuen Einladung, und was dazwischen geschrieben wird, bleibt dir verschlossen.</translation>
    </message>
    <message>
        <source>Nobody else is in {name}, so it ends with you. What was written stays on this device; nobody is told.</source>
        <translation>In {name} ist sonst niemand, also endet die Gruppe mit dir. Was geschrieben wurde, bleibt auf diesem Gerät; niemand erfährt davon.</translation>
    </message>
    <message>
        <source>Leaving the group</source>
        <translation>Die Gruppe wird gerade verlassen</translation>
    </message>
    <message>
        <source>Choose the next admin first</source>
        <translation>Wähle zuerst den nächsten Admin</translation>
    </message>
    <message>
        <source>Leaving…</source>
        <translation>Wird verlassen…</translation>
    </message>
    <message>
        <source>You are leaving {name}</source>
        <translation>Du verlässt {name}</translation>
    </message>
    <message>
        <source>Someone changed the group first, so you are still in it. Try again.</source>
        <translation>Jemand hat die Gruppe vor dir geändert, daher bist du noch dabei. Versuche es erneut.</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <source>It leads to {host}. Your browser opens it, and whoever runs that site sees your address.</source>
        <translation>Er führt zu {host}. Dein Browser öffnet ihn, und wer diese Seite betreibt, sieht deine Adresse.</translation>
    </message>
    <message>
        <source>The address begins with something that looks like another site.</source>
        <translation>Die Adresse beginnt mit etwas, das wie eine andere Seite aussieht.</translation>
    </message>
    <message>
        <source>Marmot Desktop cannot show what this link names. You can copy it.</source>
        <translation>Marmot Desktop kann nicht zeigen, was dieser Link bezeichnet. Du kannst ihn kopieren.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>LinksPanel</name>
    <message>
        <source>Open links with Marmot</source>
        <translation>Links mit Marmot öffnen</translation>
    </message>
    <message>
        <source>Leave links to other programs</source>
        <translation>Links anderen Programmen überlassen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Your desktop is being asked</source>
        <translation>Dein Desktop wird gefragt</translation>
    </message>
    <message>
        <source>A link in a browser or a mail can show a person here.</source>
        <translation>Ein Link in einem Browser oder einer E-Mail kann hier eine Person zeigen.</translation>
    </message>
    <message>
        <source>This cannot be set from here on this system yet</source>
        <translation>Auf diesem System lässt sich das noch nicht von hier aus einstellen</translation>
    </message>
    <message>
        <source>A nostr: or marmot: link in a browser or a mail shows its person here.</source>
        <translation>Ein Link mit nostr: oder marmot: in einem Browser oder einer E-Mail zeigt die Person hier.</translation>
    </message>
    <message>
        <source>{program} opens these links on this desktop now.</source>
        <translation>Auf diesem Desktop öffnet derzeit {program} diese Links.</translation>
    </message>
    <message>
        <source>No program opens nostr: and marmot: links on this desktop now.</source>
        <translation>Auf diesem Desktop öffnet derzeit kein Programm Links mit nostr: und marmot:.</translation>
    </message>
    <message>
        <source>Your desktop is being told</source>
        <translation>Dein Desktop wird informiert</translation>
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
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Byte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogEventDialog</name>
    <message>
        <source>Why can&apos;t I read this?</source>
        <translation>Warum kann ich das nicht lesen?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Event-ID</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Author&apos;s public key</source>
        <translation>Öffentlicher Schlüssel des Absenders</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>Least important lines to show</source>
        <translation>Unwichtigste Zeilen, die gezeigt werden</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation>Teil des Programms</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>Alle Teile</translation>
    </message>
    <message>
        <source>Words to look for in the log</source>
        <translation>Im Protokoll zu suchende Wörter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>The chosen line</source>
        <translation>Die gewählte Zeile</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation>Keine Zeile passt</translation>
    </message>
    <message>
        <source>Choose other filters to see more.</source>
        <translation>Wähle andere Filter, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>What the program does appears here as it happens.</source>
        <translation>Was das Programm tut, erscheint hier, sobald es geschieht.</translation>
    </message>
    <message>
        <source>Nothing logged</source>
        <translation>Nichts protokolliert</translation>
    </message>
    <message>
        <source>Choose a line first</source>
        <translation>Wähle zuerst eine Zeile</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Log of the group</source>
        <translation>Protokoll der Gruppe</translation>
    </message>
    <message>
        <source>Which events are shown</source>
        <translation>Welche Events gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Loading the log…</source>
        <translation>Protokoll wird geladen…</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>Das Protokoll konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What comes from the relays for this group is listed here.</source>
        <translation>Was von den Relays für diese Gruppe kommt, steht hier.</translation>
    </message>
    <message>
        <source>Everything can be read</source>
        <translation>Alles ist lesbar</translation>
    </message>
    <message>
        <source>Nothing of what the relays handed out is locked for this device.</source>
        <translation>Nichts von dem, was die Relays herausgegeben haben, ist für dieses Gerät verschlossen.</translation>
    </message>
    <message>
        <source>Nothing was refused</source>
        <translation>Nichts wurde abgelehnt</translation>
    </message>
    <message>
        <source>Events that break a rule of the group are listed here.</source>
        <translation>Events, die eine Regel der Gruppe verletzen, stehen hier.</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Noch keine Änderungen</translation>
    </message>
    <message>
        <source>Members, admins, name, relays and keys: every change of them is listed here.</source>
        <translation>Mitglieder, Admins, Name, Relays und Schlüssel: Jede Änderung daran steht hier.</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>A message waits</source>
        <translation>Eine Nachricht wartet</translation>
    </message>
    <message>
        <source>A change waits</source>
        <translation>Eine Änderung wartet</translation>
    </message>
    <message>
        <source>A wish waits</source>
        <translation>Ein Änderungswunsch wartet</translation>
    </message>
    <message>
        <source>An event waits</source>
        <translation>Ein Event wartet</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>War nicht lesbar</translation>
    </message>
    <message>
        <source>Came a second time</source>
        <translation>Kam ein zweites Mal</translation>
    </message>
    <message>
        <source>A message was refused</source>
        <translation>Eine Nachricht wurde abgelehnt</translation>
    </message>
    <message>
        <source>A change was refused</source>
        <translation>Eine Änderung wurde abgelehnt</translation>
    </message>
    <message>
        <source>A wish was refused</source>
        <translation>Ein Änderungswunsch wurde abgelehnt</translation>
    </message>
    <message>
        <source>An event was refused</source>
        <translation>Ein Event wurde abgelehnt</translation>
    </message>
    <message>
        <source>A change came too late</source>
        <translation>Eine Änderung kam zu spät</translation>
    </message>
    <message>
        <source>A change was taken back</source>
        <translation>Eine Änderung wurde zurückgenommen</translation>
    </message>
    <message>
        <source>An earlier change of the group has won.</source>
        <translation>Eine frühere Änderung der Gruppe hatte Vorrang.</translation>
    </message>
    <message>
        <source>It was known already; relays hand out the same thing more than once.</source>
        <translation>Es war schon bekannt; Relays geben dasselbe mehr als einmal heraus.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Zu spät</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>You sent a message</source>
        <translation>Du hast eine Nachricht gesendet</translation>
    </message>
    <message>
        <source>You changed the group</source>
        <translation>Du hast die Gruppe geändert</translation>
    </message>
    <message>
        <source>You asked for a change</source>
        <translation>Du hast um eine Änderung gebeten</translation>
    </message>
    <message>
        <source>You sent something</source>
        <translation>Du hast etwas gesendet</translation>
    </message>
    <message>
        <source>A message came in</source>
        <translation>Eine Nachricht kam an</translation>
    </message>
    <message>
        <source>The group was changed</source>
        <translation>Die Gruppe wurde geändert</translation>
    </message>
    <message>
        <source>A change was asked for</source>
        <translation>Um eine Änderung wurde gebeten</translation>
    </message>
    <message>
        <source>An event came in</source>
        <translation>Ein Event kam an</translation>
    </message>
    <message>
        <source>{name} sent a message</source>
        <translation>{name} hat eine Nachricht gesendet</translation>
    </message>
    <message>
        <source>{name} changed the group</source>
        <translation>{name} hat die Gruppe geändert</translation>
    </message>
    <message>
        <source>{name} asked for a change</source>
        <translation>{name} hat um eine Änderung gebeten</translation>
    </message>
    <message>
        <source>{name} sent something</source>
        <translation>{name} hat etwas gesendet</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>This link names an event, not a person</source>
        <translation>Dieser Link bezeichnet ein Event, keine Person</translation>
    </message>
</context>
<context>
    <name>MemberListModel</name>
    <message>
        <source>Invited</source>
        <translation>Eingeladen</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message>
        <source>Open contact</source>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>This is the chat with them</source>
        <translation>Das ist euer Direktchat</translation>
    </message>
    <message>
        <source>Message directly</source>
        <translation>Direkt schreiben</translation>
    </message>
    <message>
        <source>Copy public key</source>
        <translation>Öffentlichen Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Step down as admin</source>
        <translation>Admin-Recht abgeben</translation>
    </message>
    <message>
        <source>Take admin right away</source>
        <translation>Admin-Recht entziehen</translation>
    </message>
    <message>
        <source>Make admin</source>
        <translation>Zum Admin machen</translation>
    </message>
    <message>
        <source>Remove from group…</source>
        <translation>Aus der Gruppe entfernen…</translation>
    </message>
    <message>
        <source>Make {name} an admin?</source>
        <translation>{name} zum Admin machen?</translation>
    </message>
    <message>
        <source>Admins can invite and remove people, and change the group&apos;s name and relays. An admin can also take your own admin right away.</source>
        <translation>Admins können Personen einladen und entfernen sowie Name und Relays der Gruppe ändern. Ein Admin kann auch dir das Admin-Recht entziehen.</translation>
    </message>
    <message>
        <source>The change is being sent…</source>
        <translation>Die Änderung wird gesendet…</translation>
    </message>
    <message>
        <source>{name} is an admin now</source>
        <translation>{name} ist jetzt Admin</translation>
    </message>
    <message>
        <source>Take the admin right of {name} away?</source>
        <translation>{name} das Admin-Recht entziehen?</translation>
    </message>
    <message>
        <source>Step down as admin?</source>
        <translation>Admin-Recht abgeben?</translation>
    </message>
    <message>
        <source>You stay a member. To become an admin again you need another admin.</source>
        <translation>Du bleibst Mitglied. Um wieder Admin zu werden, brauchst du einen anderen Admin.</translation>
    </message>
    <message>
        <source>They stay a member, and can no longer invite, remove or change anything.</source>
        <translation>Die Person bleibt Mitglied, kann aber niemanden mehr einladen oder entfernen und nichts mehr ändern.</translation>
    </message>
    <message>
        <source>Step down</source>
        <translation>Abgeben</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Entziehen</translation>
    </message>
    <message>
        <source>You are no admin any more</source>
        <translation>Du bist kein Admin mehr</translation>
    </message>
    <message>
        <source>{name} is no admin any more</source>
        <translation>{name} ist kein Admin mehr</translation>
    </message>
    <message>
        <source>They cannot read what is written from now on. What they have received before stays with them. Everybody in the group sees that they were removed.</source>
        <translation>Was ab jetzt geschrieben wird, kann die Person nicht lesen. Was sie vorher empfangen hat, behält sie. Alle in der Gruppe sehen, dass sie entfernt wurde.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln of their devices are removed.</source>
        <translation>
            <numerusform>Alle ihre Geräte (%Ln) werden entfernt.</numerusform>
            <numerusform>Alle %Ln Geräte dieser Person werden entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {name} from the group?</source>
        <translation>{name} aus der Gruppe entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>{name} was removed</source>
        <translation>{name} wurde entfernt</translation>
    </message>
    <message>
        <source>Public key copied</source>
        <translation>Öffentlicher Schlüssel kopiert</translation>
    </message>
</context>
<context>
    <name>MembersTab</name>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>Mitglieder durchsuchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No member of that name.</source>
        <translation>Kein Mitglied heißt so.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening the chat with {name}…</source>
        <translation>Der Chat mit {name} wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>New messages</source>
        <translation>Neue Nachrichten</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
</context>
<context>
    <name>MessageDetailsSheet</name>
    <message>
        <source>Message details</source>
        <translation>Nachrichtendetails</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Event-ID</translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation>Was darin steckt</translation>
    </message>
    <message>
        <source>Show what is inside</source>
        <translation>Zeigen, was darin steckt</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>Absender: {name}</translation>
    </message>
    <message>
        <source>Written {time}, by its author&apos;s clock</source>
        <translation>Geschrieben {time}, nach der Uhr des Absenders</translation>
    </message>
    <message>
        <source>Arrived {time}</source>
        <translation>Angekommen {time}</translation>
    </message>
    <message>
        <source>Not sent yet; it goes out as soon as a relay is reached</source>
        <translation>Noch nicht gesendet; geht hinaus, sobald ein Relay erreichbar ist</translation>
    </message>
    <message>
        <source>Not sent; nobody has received it</source>
        <translation>Nicht gesendet; niemand hat sie empfangen</translation>
    </message>
    <message>
        <source>Its author has deleted it; other apps may still show it</source>
        <translation>Vom Absender gelöscht; andere Apps zeigen sie vielleicht noch</translation>
    </message>
    <message>
        <source>Sent in epoch {epoch}</source>
        <translation>Gesendet in Epoche {epoch}</translation>
    </message>
    <message>
        <source>{relay} took it at {time}</source>
        <translation>{relay} hat sie angenommen: {time}</translation>
    </message>
    <message>
        <source>{relay} did not take it: {reason}</source>
        <translation>{relay} hat sie nicht angenommen: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s) have taken it</source>
        <translation>
            <numerusform>%Ln Relay hat sie angenommen</numerusform>
            <numerusform>%Ln Relays haben sie angenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left of it</source>
        <translation>Davon ist nichts mehr da</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Hide what is inside</source>
        <translation>Ausblenden, was darin steckt</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>MessageRows</name>
    <message>
        <source>This message was deleted.</source>
        <translation>Diese Nachricht wurde gelöscht.</translation>
    </message>
    <message>
        <source>Unsupported content (kind {kind})</source>
        <translation>Nicht unterstützter Inhalt (Art {kind})</translation>
    </message>
    <message>
        <source>Shown when it arrived; the sender&apos;s clock says {time}</source>
        <translation>Eingereiht nach der Ankunft; die Uhr des Absenders sagt {time}</translation>
    </message>
    <message>
        <source>Original message not here</source>
        <translation>Ursprüngliche Nachricht nicht hier</translation>
    </message>
</context>
<context>
    <name>MessageSentence</name>
    <message>
        <source>New messages from here.</source>
        <translation>Neue Nachrichten ab hier.</translation>
    </message>
    <message>
        <source>At {time}.</source>
        <translation>Um {time}.</translation>
    </message>
    <message>
        <source>There is more text; press Enter to show it.</source>
        <translation>Es gibt mehr Text; mit der Eingabetaste wird er gezeigt.</translation>
    </message>
    <message>
        <source>{sender}: {text}</source>
        <translation>{sender}: {text}</translation>
    </message>
    <message>
        <source>{sender}, in reply to a message that is not here: {text}</source>
        <translation>{sender}, als Antwort auf eine Nachricht, die nicht hier ist: {text}</translation>
    </message>
    <message>
        <source>{sender}, in reply to your own message: {text}</source>
        <translation>{sender}, als Antwort auf deine eigene Nachricht: {text}</translation>
    </message>
    <message>
        <source>{sender}, in reply to {who}: {text}</source>
        <translation>{sender}, als Antwort an {who}: {text}</translation>
    </message>
    <message>
        <source>{emoji} by {names}.</source>
        <translation>{emoji}: {names}.</translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation>Wird gesendet.</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Gesendet.</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>MessageView</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
</context>
<context>
    <name>NetworkStrip</name>
    <message numerus="yes">
        <source>None of %Ln relay(s) is reached. What you write is sent later.</source>
        <translation>
            <numerusform>Kein Relay (%Ln) ist erreichbar. Was du schreibst, wird später gesendet.</numerusform>
            <numerusform>Keines von %Ln Relays ist erreichbar. Was du schreibst, wird später gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message numerus="yes">
        <source>Catching up with %Ln chat(s): {left} to read</source>
        <translation>
            <numerusform>%Ln Chat wird aufgeholt: {left} zu lesen</numerusform>
            <numerusform>%Ln Chats werden aufgeholt: {left} zu lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Catching up with %Ln chat(s)…</source>
        <translation>
            <numerusform>%Ln Chat wird aufgeholt…</numerusform>
            <numerusform>%Ln Chats werden aufgeholt…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewChatDialog</name>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>You are the admin. Everything in the group is encrypted from end to end.</source>
        <translation>Du bist der Admin. Alles in der Gruppe ist Ende-zu-Ende-verschlüsselt.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>Gruppe erstellen</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>Gruppe öffnen</translation>
    </message>
    <message>
        <source>This is you</source>
        <translation>Das bist du</translation>
    </message>
    <message>
        <source>The group is being made</source>
        <translation>Die Gruppe wird gerade erstellt</translation>
    </message>
    <message>
        <source>Start chat</source>
        <translation>Chat beginnen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Choose somebody first</source>
        <translation>Wähle zuerst jemanden</translation>
    </message>
    <message numerus="yes">
        <source>Create and invite %Ln</source>
        <translation>
            <numerusform>Erstellen und %Ln einladen</numerusform>
            <numerusform>Erstellen und %Ln einladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting the chat…</source>
        <translation>Chat wird begonnen…</translation>
    </message>
    <message>
        <source>Making the group…</source>
        <translation>Gruppe wird erstellt…</translation>
    </message>
    <message>
        <source>The group is ready. Not everybody could be invited.</source>
        <translation>Die Gruppe ist bereit. Nicht alle konnten eingeladen werden.</translation>
    </message>
    <message>
        <source>The group is ready. Not every invitation has arrived yet.</source>
        <translation>Die Gruppe ist bereit. Noch ist nicht jede Einladung angekommen.</translation>
    </message>
    <message>
        <source>Group created</source>
        <translation>Gruppe erstellt</translation>
    </message>
    <message>
        <source>Invitation sent. The chat is ready</source>
        <translation>Einladung gesendet. Der Chat ist bereit</translation>
    </message>
    <message numerus="yes">
        <source>Invitation sent to %Ln person(s)</source>
        <translation>
            <numerusform>Einladung an %Ln Person gesendet</numerusform>
            <numerusform>Einladung an %Ln Personen gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them can be invited now: each must open a Marmot app once. Nothing was made.</source>
        <translation>Niemand davon kann gerade eingeladen werden: Alle müssen einmal eine Marmot-App öffnen. Es wurde nichts erstellt.</translation>
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
            <numerusform>In %Ln Chat</numerusform>
            <numerusform>In %Ln Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>New invitation</source>
        <translation>Neue Einladung</translation>
    </message>
    <message>
        <source>{person} wants to chat with you</source>
        <translation>{person} möchte mit dir chatten</translation>
    </message>
    <message>
        <source>{person} invited you to {group}</source>
        <translation>{person} hat dich in {group} eingeladen</translation>
    </message>
    <message>
        <source>You are no longer in one of your groups</source>
        <translation>Du bist in einer deiner Gruppen nicht mehr dabei</translation>
    </message>
    <message>
        <source>You were removed from this group</source>
        <translation>Du wurdest aus dieser Gruppe entfernt</translation>
    </message>
    <message>
        <source>Security notice</source>
        <translation>Sicherheitshinweis</translation>
    </message>
    <message>
        <source>Security notice for {group}</source>
        <translation>Sicherheitshinweis zu {group}</translation>
    </message>
    <message>
        <source>Your reply was not sent</source>
        <translation>Deine Antwort wurde nicht gesendet</translation>
    </message>
    <message>
        <source>It is kept as a draft in the chat.</source>
        <translation>Sie bleibt als Entwurf im Chat erhalten.</translation>
    </message>
    <message>
        <source>It is kept as a draft in {chat}.</source>
        <translation>Sie bleibt als Entwurf in {chat} erhalten.</translation>
    </message>
    <message>
        <source>{title} ({account})</source>
        <extracomment>The title of a notification, and the name of the account whose it is, such as &quot;Hill club (Ada Stone)&quot;</extracomment>
        <translation>{title} ({account})</translation>
    </message>
    <message>
        <source>This is what a notification looks like.</source>
        <translation>So sieht eine Benachrichtigung aus.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln neue Nachricht</numerusform>
            <numerusform>%Ln neue Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationsTab</name>
    <message>
        <source>Show notifications</source>
        <translation>Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Ton abspielen</translation>
    </message>
    <message>
        <source>New messages and invitations</source>
        <translation>Neue Nachrichten und Einladungen</translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation>1 Stunde Pause</translation>
    </message>
    <message>
        <source>Show notifications again</source>
        <translation>Benachrichtigungen wieder zeigen</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>Whoever sees your screen sees this too, on some desktops even while it is locked.</source>
        <translation>Wer deinen Bildschirm sieht, sieht auch das, auf manchen Desktops sogar, während er gesperrt ist.</translation>
    </message>
    <message>
        <source>Who wrote, and the text</source>
        <translation>Wer geschrieben hat, und der Text</translation>
    </message>
    <message>
        <source>Who or where, without the text</source>
        <translation>Wer oder wo, ohne den Text</translation>
    </message>
    <message>
        <source>Only that there is something new</source>
        <translation>Nur, dass es etwas Neues gibt</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>Answers in muted chats</source>
        <translation>Antworten in stummen Chats</translation>
    </message>
    <message>
        <source>Who answers a message of yours, or names you, is told of from a muted chat as well.</source>
        <translation>Wenn jemand auf deine Nachricht antwortet oder dich erwähnt, wirst du auch aus einem stummen Chat benachrichtigt.</translation>
    </message>
    <message>
        <source>Your desktop</source>
        <translation>Dein Desktop</translation>
    </message>
    <message>
        <source>Send a test notification</source>
        <translation>Testbenachrichtigung senden</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Notifications are switched off</source>
        <translation>Benachrichtigungen sind ausgeschaltet</translation>
    </message>
    <message>
        <source>Also of the account {name}</source>
        <translation>Auch vom Konto {name}</translation>
    </message>
    <message>
        <source>Nothing is shown until {time}.</source>
        <translation>Bis {time} wird nichts gezeigt.</translation>
    </message>
    <message>
        <source>Your desktop shows no notifications</source>
        <translation>Dein Desktop zeigt keine Benachrichtigungen</translation>
    </message>
    <message>
        <source>Looking at what your desktop can do…</source>
        <translation>Es wird nachgesehen, was dein Desktop kann…</translation>
    </message>
    <message>
        <source>Your desktop shows no notifications: nothing answers on its session bus. Unread messages are counted in the window all the same. Install or start a service of notifications.</source>
        <translation>Dein Desktop zeigt keine Benachrichtigungen: Auf seinem Sitzungsbus antwortet nichts. Ungelesene Nachrichten werden im Fenster trotzdem gezählt. Installiere oder starte einen Benachrichtigungsdienst.</translation>
    </message>
    <message>
        <source>its own service</source>
        <translation>einem eigenen Dienst</translation>
    </message>
    <message>
        <source>Notifications are shown by {name}.</source>
        <translation>Benachrichtigungen werden von {name} gezeigt.</translation>
    </message>
    <message>
        <source>A click opens the chat; you can mark it as read and reply in the notification.</source>
        <translation>Ein Klick öffnet den Chat; in der Benachrichtigung kannst du ihn als gelesen markieren und antworten.</translation>
    </message>
    <message>
        <source>A click opens the chat, and you can mark it as read. Your desktop shows notifications without replies.</source>
        <translation>Ein Klick öffnet den Chat, und du kannst ihn als gelesen markieren. Antworten geht auf deinem Desktop nicht in der Benachrichtigung.</translation>
    </message>
    <message>
        <source>Your desktop shows notifications that cannot be clicked.</source>
        <translation>Dein Desktop zeigt Benachrichtigungen, die sich nicht anklicken lassen.</translation>
    </message>
    <message>
        <source>It shows their titles only.</source>
        <translation>Er zeigt nur ihre Titel.</translation>
    </message>
    <message>
        <source>Your desktop did not show the notification</source>
        <translation>Dein Desktop hat die Benachrichtigung nicht gezeigt</translation>
    </message>
</context>
<context>
    <name>OwnKeyPackageListModel</name>
    <message>
        <source>For one invitation</source>
        <translation>Für eine Einladung</translation>
    </message>
    <message>
        <source>Key package</source>
        <translation>Schlüsselpaket</translation>
    </message>
    <message>
        <source>The same for older apps</source>
        <translation>Dasselbe für ältere Apps</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Herausgegeben</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Used or replaced</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Reusable</source>
        <translation>Mehrfach</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>A relay has given it to somebody who may invite you</source>
        <translation>Ein Relay hat es jemandem gegeben, der dich vielleicht einlädt</translation>
    </message>
    <message>
        <source>Published {age}</source>
        <translation>Veröffentlicht {age}</translation>
    </message>
    <message>
        <source>{made}, not on a relay yet</source>
        <translation>{made}, noch auf keinem Relay</translation>
    </message>
    <message numerus="yes">
        <source>{made}, taken by %Ln relay(s)</source>
        <translation>
            <numerusform>{made}, von %Ln Relay angenommen</numerusform>
            <numerusform>{made}, von %Ln Relays angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{made}, found on {n} of %Ln relay(s)</source>
        <translation>
            <numerusform>{made}, auf {n} von %Ln Relay gefunden</numerusform>
            <numerusform>{made}, auf {n} von %Ln Relays gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageSearchText</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown app</source>
        <translation>Unbekannte App</translation>
    </message>
    <message>
        <source>Key package of {client}</source>
        <translation>Schlüsselpaket von {client}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s)</source>
        <translation>
            <numerusform>%Ln Relay</numerusform>
            <numerusform>%Ln Relays</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} cannot be invited with what was found. {reason} Nothing was sent.</source>
        <translation>{name} kann mit dem, was gefunden wurde, nicht eingeladen werden. {reason} Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing can be said about {name}: no relay answered in time. Nothing was sent. Look again.</source>
        <translation>Über {name} lässt sich nichts sagen: Kein Relay hat rechtzeitig geantwortet. Es wurde nichts gesendet. Suche noch einmal.</translation>
    </message>
    <message>
        <source>No key package. {name} must open a Marmot app once. Nothing was sent.</source>
        <translation>Kein Schlüsselpaket. {name} muss einmal eine Marmot-App öffnen. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>PeopleBook</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>PersonChoices</name>
    <message>
        <source>From what you pasted · {key}</source>
        <translation>Aus dem Eingefügten · {key}</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>No key package</source>
        <translation>Kein Schlüsselpaket</translation>
    </message>
    <message>
        <source>Incompatible app</source>
        <translation>Inkompatible App</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Search contacts, or paste npub / NIP-05</source>
        <translation>Kontakt suchen, oder npub / NIP-05 einfügen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>That was a secret key, and it was removed. Never give it to anybody. Ask for an npub instead.</source>
        <translation>Das war ein geheimer Schlüssel; er wurde entfernt. Gib ihn niemals weiter. Bitte stattdessen um einen npub.</translation>
    </message>
    <message>
        <source>This is not a whole public key. An npub has 63 letters. Copy it once more.</source>
        <translation>Das ist kein vollständiger öffentlicher Schlüssel. Ein npub hat 63 Zeichen. Kopiere ihn noch einmal.</translation>
    </message>
    <message>
        <source>Looking this person up…</source>
        <translation>Diese Person wird nachgeschlagen…</translation>
    </message>
    <message>
        <source>This is not a public key. Paste a whole npub.</source>
        <translation>Das ist kein öffentlicher Schlüssel. Füge einen vollständigen npub ein.</translation>
    </message>
    <message>
        <source>Loading contacts…</source>
        <translation>Kontakte werden geladen…</translation>
    </message>
    <message>
        <source>You follow nobody yet. Paste an npub.</source>
        <translation>Du folgst noch niemandem. Füge einen npub ein.</translation>
    </message>
    <message>
        <source>No match. Paste a full npub to invite someone you don&apos;t follow.</source>
        <translation>Kein Treffer. Füge einen vollständigen npub ein, um jemanden einzuladen, dem du nicht folgst.</translation>
    </message>
</context>
<context>
    <name>PresencePanel</name>
    <message>
        <source>Keep running when closed</source>
        <translation>Ohne Fenster weiterlaufen</translation>
    </message>
    <message>
        <source>Show an icon in the tray</source>
        <translation>Symbol im Infobereich zeigen</translation>
    </message>
    <message>
        <source>Start without showing the window</source>
        <translation>Ohne Fenster starten</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Schließen des Fensters</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>The account that was open last opens by itself.</source>
        <translation>Das zuletzt geöffnete Konto öffnet sich von selbst.</translation>
    </message>
    <message>
        <source>Your desktop is being asked</source>
        <translation>Dein Desktop wird gefragt</translation>
    </message>
    <message>
        <source>This cannot be set from here on this system yet</source>
        <translation>Auf diesem System lässt sich das noch nicht von hier aus einstellen</translation>
    </message>
    <message>
        <source>A login starts another copy or profile of Marmot Desktop now. Ticking this takes its place.</source>
        <translation>Beim Anmelden startet derzeit eine andere Kopie oder ein anderes Profil von Marmot Desktop. Wenn du das hier anhakst, tritt es an deren Stelle.</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>Dieser Desktop hat keinen Infobereich</translation>
    </message>
    <message>
        <source>Closing the window ends the program. Messages arrive when you start it again.</source>
        <translation>Das Schließen beendet das Programm. Nachrichten kommen an, wenn du es wieder startest.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing minimises the window. Messages arrive.</source>
        <translation>Dieser Desktop hat keinen Infobereich, daher wird das Fenster beim Schließen minimiert. Nachrichten kommen an.</translation>
    </message>
    <message>
        <source>The window goes to the tray. Messages arrive, and you are told of them.</source>
        <translation>Das Fenster geht in den Infobereich. Nachrichten kommen an, und du wirst benachrichtigt.</translation>
    </message>
    <message>
        <source>The window is minimised. Messages arrive, and you are told of them.</source>
        <translation>Das Fenster wird minimiert. Nachrichten kommen an, und du wirst benachrichtigt.</translation>
    </message>
    <message>
        <source>Your desktop is being told</source>
        <translation>Dein Desktop wird informiert</translation>
    </message>
</context>
<context>
    <name>PresenceRow</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
</context>
<context>
    <name>PrivacyTab</name>
    <message>
        <source>Load profile pictures</source>
        <translation>Profilbilder laden</translation>
    </message>
    <message>
        <source>A picture lies on a server that its owner has chosen. Loading it tells that server your network address and that you look. Pictures are kept small, and encrypted with everything else.</source>
        <translation>Ein Bild liegt auf einem Server, den sein Besitzer gewählt hat. Wird es geladen, erfährt dieser Server deine Netzwerkadresse und dass du hinsiehst. Bilder werden klein gespeichert und verschlüsselt wie alles andere.</translation>
    </message>
    <message>
        <source>Of my contacts and groups</source>
        <translation>Von meinen Kontakten und Gruppen</translation>
    </message>
    <message>
        <source>Of everybody</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>Of nobody</source>
        <translation>Von niemandem</translation>
    </message>
    <message>
        <source>Blocked people</source>
        <translation>Blockierte Personen</translation>
    </message>
    <message>
        <source>You have blocked nobody. Block somebody on their page in the contacts.</source>
        <translation>Du hast niemanden blockiert. Blockieren kannst du jemanden auf seiner Seite unter Kontakte.</translation>
    </message>
    <message>
        <source>Their invitations and direct chats are hidden on this computer. Open one to unblock them.</source>
        <translation>Ihre Einladungen und Direktchats sind auf diesem Computer ausgeblendet. Öffne die Seite einer Person, um sie freizugeben.</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>Public, as everything here: everybody can see it.</source>
        <translation>Öffentlich wie alles hier: Alle können es sehen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Über dich</translation>
    </message>
    <message>
        <source>Address of your picture</source>
        <translation>Adresse deines Bildes</translation>
    </message>
    <message>
        <source>Who looks at it tells its server their network address.</source>
        <translation>Wer es ansieht, verrät dem Server dabei die eigene Netzwerkadresse.</translation>
    </message>
    <message>
        <source>Address (NIP-05)</source>
        <translation>Adresse (NIP-05)</translation>
    </message>
    <message>
        <source>name@domain</source>
        <translation>name@domain</translation>
    </message>
    <message>
        <source>Others find you by it, if the domain names your key.</source>
        <translation>Andere finden dich darüber, wenn die Domain deinen Schlüssel nennt.</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>Profil speichern</translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation>Wird gerade gespeichert</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>An address on the web begins with https://</source>
        <translation>Eine Webadresse beginnt mit https://</translation>
    </message>
    <message>
        <source>An address looks like name@domain.</source>
        <translation>Eine Adresse sieht aus wie name@domain.</translation>
    </message>
    <message>
        <source>Profile saved and on its way to your relays</source>
        <translation>Profil gespeichert und unterwegs zu deinen Relays</translation>
    </message>
    <message>
        <source>Saved, but this domain does not name your key yet.</source>
        <translation>Gespeichert, aber diese Domain nennt deinen Schlüssel noch nicht.</translation>
    </message>
    <message>
        <source>Saved, but this domain did not answer, so nobody can check it now.</source>
        <translation>Gespeichert, aber diese Domain hat nicht geantwortet; gerade kann es also niemand prüfen.</translation>
    </message>
</context>
<context>
    <name>ProtectionFields</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Looking for the keyring of this desktop…</source>
        <translation>Der Schlüsselbund dieses Desktops wird gesucht…</translation>
    </message>
    <message>
        <source>Looking for the keyring of this desktop</source>
        <translation>Der Schlüsselbund dieses Desktops wird gesucht</translation>
    </message>
    <message numerus="yes">
        <source>Choose a passphrase of at least %Ln character(s)</source>
        <translation>
            <numerusform>Wähle eine Passphrase mit mindestens %Ln Zeichen</numerusform>
            <numerusform>Wähle eine Passphrase mit mindestens %Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the same passphrase twice</source>
        <translation>Gib zweimal dieselbe Passphrase ein</translation>
    </message>
    <message>
        <source>Your data is encrypted on this computer; its key is kept in the keyring of this desktop.</source>
        <translation>Deine Daten sind auf diesem Computer verschlüsselt; ihr Schlüssel liegt im Schlüsselbund dieses Desktops.</translation>
    </message>
    <message>
        <source>Your data is encrypted on this computer by the passphrase given for this run.</source>
        <translation>Deine Daten sind auf diesem Computer mit der Passphrase verschlüsselt, die für diesen Start angegeben wurde.</translation>
    </message>
    <message>
        <source>This desktop has no keyring that the app can use. Choose a passphrase instead: it encrypts your data on this computer and is asked for at every start. It cannot be recovered.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund, den die App verwenden kann. Wähle stattdessen eine Passphrase: Sie verschlüsselt deine Daten auf diesem Computer, und bei jedem Start wird danach gefragt. Sie lässt sich nicht wiederherstellen.</translation>
    </message>
</context>
<context>
    <name>QuickSwitcher</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Chat, person or command</source>
        <translation>Chat, Person oder Befehl</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>No chat, person or command is called like that.</source>
        <translation>Kein Chat, keine Person und kein Befehl heißt so.</translation>
    </message>
</context>
<context>
    <name>QuietHoursPanel</name>
    <message>
        <source>Keep quiet at certain hours</source>
        <translation>Zu bestimmten Zeiten Ruhe halten</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>The beginning of a time of the day, followed by a field with a time</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>The end of a time of the day, followed by a field with a time</extracomment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>On these days; a night belongs to the day on which it begins</source>
        <translation>An diesen Tagen; eine Nacht gehört zu dem Tag, an dem sie beginnt</translation>
    </message>
    <message>
        <source>Switch the quiet hours on first</source>
        <translation>Schalte zuerst die Ruhezeiten ein</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>Shown now</source>
        <translation>Wird gerade gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailKeeper</name>
    <message>
        <source>Your QR code</source>
        <translation>Dein QR-Code</translation>
    </message>
    <message>
        <source>Public key copied</source>
        <translation>Öffentlicher Schlüssel kopiert</translation>
    </message>
</context>
<context>
    <name>RatchetTreeDialog</name>
    <message>
        <source>Ratchet tree</source>
        <translation>Ratchet-Baum</translation>
    </message>
    <message>
        <source>People stand at the bottom, one place for each device. A filled dot is a key that all devices below it share, a dashed ring has none yet. In colour: the way from this device to the top. An orange ring: keys still as they were at the invitation, or a device that does not know a key yet.</source>
        <translation>Unten stehen die Personen, mit einem Platz für jedes Gerät. Ein gefüllter Punkt ist ein Schlüssel, den alle Geräte darunter teilen; ein gestrichelter Ring hat noch keinen. Farbig: der Weg von diesem Gerät nach oben. Ein orangefarbener Ring: Schlüssel noch wie bei der Einladung, oder ein Gerät, das einen Schlüssel noch nicht kennt.</translation>
    </message>
    <message>
        <source>Click a place, or walk with the arrow keys, to read what it is.</source>
        <translation>Klicke auf einen Platz oder bewege dich mit den Pfeiltasten, um zu lesen, was er ist.</translation>
    </message>
    <message>
        <source>Saved to {file}. The picture shows the names of the members.</source>
        <translation>In {file} gespeichert. Das Bild zeigt die Namen der Mitglieder.</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>Show all of it (0)</source>
        <translation>Alles zeigen (0)</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>Go to this device (Home)</source>
        <translation>Zu diesem Gerät (Pos1)</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Vector graphic (*.svg)</source>
        <translation>Vektorgrafik (*.svg)</translation>
    </message>
</context>
<context>
    <name>ReachabilityCard</name>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ReachabilityText</name>
    <message>
        <source>No relay has answered</source>
        <translation>Kein Relay hat geantwortet</translation>
    </message>
    <message>
        <source>You can be invited now</source>
        <translation>Du kannst jetzt eingeladen werden</translation>
    </message>
    <message>
        <source>You cannot be invited now</source>
        <translation>Du kannst jetzt nicht eingeladen werden</translation>
    </message>
    <message>
        <source>Can be invited now</source>
        <translation>Kann jetzt eingeladen werden</translation>
    </message>
    <message>
        <source>Cannot be invited now</source>
        <translation>Kann jetzt nicht eingeladen werden</translation>
    </message>
    <message>
        <source>Look at your connection and your relays, then check again.</source>
        <translation>Sieh nach deiner Verbindung und deinen Relays, und prüfe dann noch einmal.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>{name} must open a Marmot app once: that publishes a key package.</source>
        <translation>{name} muss einmal eine Marmot-App öffnen: Dabei wird ein Schlüsselpaket veröffentlicht.</translation>
    </message>
    <message>
        <source>Hi! Please open your Marmot app once and stay online for a minute, so that I can invite you.</source>
        <translation>Hallo! Bitte öffne einmal deine Marmot-App und bleib eine Minute online, damit ich dich einladen kann.</translation>
    </message>
    <message>
        <source>Copy a message to send</source>
        <translation>Nachricht zum Senden kopieren</translation>
    </message>
    <message>
        <source>The app of {name} cannot take part in Marmot groups. A newer one can.</source>
        <translation>Die App von {name} kann nicht an Marmot-Gruppen teilnehmen. Eine neuere kann es.</translation>
    </message>
    <message>
        <source>Hi! I would like to invite you to a group, but your app is too old. Please update it.</source>
        <translation>Hallo! Ich möchte dich in eine Gruppe einladen, aber deine App ist zu alt. Bitte aktualisiere sie.</translation>
    </message>
    <message>
        <source>An invitation would not arrive: no inbox relay of {name} answers.</source>
        <translation>Eine Einladung käme nicht an: Kein Posteingangs-Relay von {name} antwortet.</translation>
    </message>
    <message>
        <source>Hi! I cannot reach your inbox relays. Please look at the relay settings of your app.</source>
        <translation>Hallo! Ich erreiche deine Posteingangs-Relays nicht. Bitte sieh dir die Relay-Einstellungen deiner App an.</translation>
    </message>
    <message>
        <source>Publish your relay lists, so that others find you.</source>
        <translation>Veröffentliche deine Relay-Listen, damit andere dich finden.</translation>
    </message>
    <message>
        <source>Open relay settings</source>
        <translation>Relay-Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Publish a key package: without one nobody can invite you.</source>
        <translation>Veröffentliche ein Schlüsselpaket: Ohne kann dich niemand einladen.</translation>
    </message>
    <message>
        <source>Publish a key package</source>
        <translation>Schlüsselpaket veröffentlichen</translation>
    </message>
    <message>
        <source>Choose inbox relays that answer.</source>
        <translation>Wähle Posteingangs-Relays, die antworten.</translation>
    </message>
    <message>
        <source>Published {age}</source>
        <translation>Veröffentlicht {age}</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln answer</source>
        <translation>
            <numerusform>{count} von %Ln antwortet</numerusform>
            <numerusform>{count} von %Ln antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left, on {where}</source>
        <translation>
            <numerusform>Noch %Ln, auf {where}</numerusform>
            <numerusform>Noch %Ln, auf {where}</numerusform>
        </translation>
    </message>
    <message>
        <source>On {where}</source>
        <translation>Auf {where}</translation>
    </message>
    <message>
        <source>your relays</source>
        <translation>deinen Relays</translation>
    </message>
    <message numerus="yes">
        <source>{relay} and %Ln more</source>
        <translation>
            <numerusform>{relay} und %Ln weiteren</numerusform>
            <numerusform>{relay} und %Ln weiteren</numerusform>
        </translation>
    </message>
    <message>
        <source>List of key package relays found</source>
        <translation>Liste der Schlüsselpaket-Relays gefunden</translation>
    </message>
    <message>
        <source>No list of key package relays; other relays were asked</source>
        <translation>Keine Liste der Schlüsselpaket-Relays; andere Relays wurden gefragt</translation>
    </message>
    <message>
        <source>No list of key package relays</source>
        <translation>Keine Liste der Schlüsselpaket-Relays</translation>
    </message>
    <message>
        <source>List of key package relays: nobody has answered</source>
        <translation>Liste der Schlüsselpaket-Relays: Niemand hat geantwortet</translation>
    </message>
    <message>
        <source>Key package found</source>
        <translation>Schlüsselpaket gefunden</translation>
    </message>
    <message>
        <source>No key package on any relay</source>
        <translation>Kein Schlüsselpaket auf irgendeinem Relay</translation>
    </message>
    <message>
        <source>Key package: nobody has answered</source>
        <translation>Schlüsselpaket: Niemand hat geantwortet</translation>
    </message>
    <message>
        <source>Signed by its owner and well-formed</source>
        <translation>Vom Besitzer signiert und wohlgeformt</translation>
    </message>
    <message>
        <source>The key package is not valid</source>
        <translation>Das Schlüsselpaket ist ungültig</translation>
    </message>
    <message>
        <source>Validity: no key package to look at</source>
        <translation>Gültigkeit: kein Schlüsselpaket zum Prüfen</translation>
    </message>
    <message>
        <source>The app fits Marmot groups</source>
        <translation>Die App passt zu Marmot-Gruppen</translation>
    </message>
    <message>
        <source>The app does not fit Marmot groups</source>
        <translation>Die App passt nicht zu Marmot-Gruppen</translation>
    </message>
    <message>
        <source>App: no key package to look at</source>
        <translation>App: kein Schlüsselpaket zum Prüfen</translation>
    </message>
    <message>
        <source>The key package is fresh</source>
        <translation>Das Schlüsselpaket ist frisch</translation>
    </message>
    <message>
        <source>The key package is old: its owner may be gone</source>
        <translation>Das Schlüsselpaket ist alt: Vielleicht ist sein Besitzer nicht mehr da</translation>
    </message>
    <message>
        <source>The key package has expired</source>
        <translation>Das Schlüsselpaket ist abgelaufen</translation>
    </message>
    <message>
        <source>Age: no key package to look at</source>
        <translation>Alter: kein Schlüsselpaket zum Prüfen</translation>
    </message>
    <message>
        <source>Single-use key packages are kept by a relay</source>
        <translation>Ein Relay hält Einmal-Schlüsselpakete vorrätig</translation>
    </message>
    <message>
        <source>The stock of single-use key packages is empty</source>
        <translation>Der Vorrat an Einmal-Schlüsselpaketen ist leer</translation>
    </message>
    <message>
        <source>Stock: nobody has answered</source>
        <translation>Vorrat: Niemand hat geantwortet</translation>
    </message>
    <message>
        <source>List of inbox relays found</source>
        <translation>Liste der Posteingangs-Relays gefunden</translation>
    </message>
    <message>
        <source>No list of inbox relays; other relays are used</source>
        <translation>Keine Liste der Posteingangs-Relays; andere Relays werden verwendet</translation>
    </message>
    <message>
        <source>No inbox relays are known</source>
        <translation>Keine Posteingangs-Relays bekannt</translation>
    </message>
    <message>
        <source>List of inbox relays: nobody has answered</source>
        <translation>Liste der Posteingangs-Relays: Niemand hat geantwortet</translation>
    </message>
    <message>
        <source>Inbox relays answer</source>
        <translation>Posteingangs-Relays antworten</translation>
    </message>
    <message>
        <source>Not every inbox relay answers</source>
        <translation>Nicht jedes Posteingangs-Relay antwortet</translation>
    </message>
    <message>
        <source>No inbox relay answers</source>
        <translation>Kein Posteingangs-Relay antwortet</translation>
    </message>
    <message>
        <source>Inbox relays could not be asked</source>
        <translation>Posteingangs-Relays konnten nicht gefragt werden</translation>
    </message>
</context>
<context>
    <name>ReadingAloud</name>
    <message numerus="yes">
        <source>%Ln new message(s) in this chat.</source>
        <translation>
            <numerusform>%Ln neue Nachricht in diesem Chat.</numerusform>
            <numerusform>%Ln neue Nachrichten in diesem Chat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyList</name>
    <message>
        <source>Profile published</source>
        <translation>Profil veröffentlicht</translation>
    </message>
    <message>
        <source>General relay list published</source>
        <translation>Allgemeine Relay-Liste veröffentlicht</translation>
    </message>
    <message>
        <source>Inbox relay list published</source>
        <translation>Liste der Posteingangs-Relays veröffentlicht</translation>
    </message>
    <message>
        <source>Key package relay list published</source>
        <translation>Liste der Schlüsselpaket-Relays veröffentlicht</translation>
    </message>
    <message>
        <source>Key package published</source>
        <translation>Schlüsselpaket veröffentlicht</translation>
    </message>
    <message>
        <source>You can be invited</source>
        <translation>Du kannst eingeladen werden</translation>
    </message>
    <message>
        <source>No relay takes it: {words}</source>
        <translation>Kein Relay nimmt es an: {words}</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>es sagt nicht, warum</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Not taken yet, sent again by itself: {words}</source>
        <translation>Noch nicht angenommen, wird von selbst erneut gesendet: {words}</translation>
    </message>
    <message>
        <source>No relay has answered yet. It is sent by itself later.</source>
        <translation>Noch hat kein Relay geantwortet. Es wird später von selbst gesendet.</translation>
    </message>
    <message>
        <source>Not published.</source>
        <translation>Nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message numerus="yes">
        <source>Taken by {n} of %Ln relay(s)</source>
        <translation>
            <numerusform>Angenommen von {n} von %Ln Relay</numerusform>
            <numerusform>Angenommen von {n} von %Ln Relays</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking from outside, as somebody who invites you…</source>
        <translation>Blick von außen, wie jemand, der dich einlädt…</translation>
    </message>
    <message>
        <source>Whoever has your public key finds what it takes.</source>
        <translation>Wer deinen öffentlichen Schlüssel hat, findet alles Nötige.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Not everything was found yet. Relays may need a moment.</source>
        <translation>Noch wurde nicht alles gefunden. Relays brauchen vielleicht einen Moment.</translation>
    </message>
</context>
<context>
    <name>RelayHealthModel</name>
    <message>
        <source>{sent} sent, {received} received</source>
        <translation>{sent} gesendet, {received} empfangen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reconnection(s)</source>
        <translation>
            <numerusform>%Ln Neuverbindung</numerusform>
            <numerusform>%Ln Neuverbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln Fehlschlag</numerusform>
            <numerusform>%Ln Fehlschläge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelayListEditor</name>
    <message>
        <source>No relay in this list.</source>
        <translation>Kein Relay in dieser Liste.</translation>
    </message>
    <message>
        <source>Address of a relay</source>
        <translation>Adresse eines Relays</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Infos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation>Wird gerade gespeichert</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>The relay is being tested</source>
        <translation>Das Relay wird gerade getestet</translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation>Gib zuerst eine Adresse ein</translation>
    </message>
    <message>
        <source>Choose a relay of the list first</source>
        <translation>Wähle zuerst ein Relay der Liste</translation>
    </message>
    <message>
        <source>The list needs at least one relay</source>
        <translation>Die Liste braucht mindestens ein Relay</translation>
    </message>
    <message>
        <source>This relay is in the list already.</source>
        <translation>Dieses Relay steht schon in der Liste.</translation>
    </message>
</context>
<context>
    <name>RelayListModel</name>
    <message>
        <source>Not in use</source>
        <translation>Nicht in Gebrauch</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>answers in {ms} ms</source>
        <translation>antwortet in {ms} ms</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
</context>
<context>
    <name>RelaySheet</name>
    <message>
        <source>About this relay</source>
        <translation>Über dieses Relay</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Asking the relay what it says of itself…</source>
        <translation>Das Relay wird gefragt, was es über sich sagt…</translation>
    </message>
    <message>
        <source>In the relay&apos;s own words; nothing of it is proved.</source>
        <translation>In den Worten des Relays; nichts davon ist bewiesen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>It knows who you are</source>
        <translation>Es weiß, wer du bist</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Yes, one to each who asks</source>
        <translation>Ja, eines für jeden, der fragt</translation>
    </message>
    <message>
        <source>Largest message</source>
        <translation>Größte Nachricht</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Events in one answer</source>
        <translation>Events pro Antwort</translation>
    </message>
    <message>
        <source>Work wanted</source>
        <translation>Verlangter Arbeitsnachweis</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bit(s)</source>
        <translation>
            <numerusform>%Ln Bit</numerusform>
            <numerusform>%Ln Bit</numerusform>
        </translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Members only</source>
        <translation>Nur für Mitglieder</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Bezahlung</translation>
    </message>
    <message>
        <source>Restricted writing</source>
        <translation>Schreiben beschränkt</translation>
    </message>
    <message>
        <source>Stock of key packages</source>
        <translation>Vorrat an Schlüsselpaketen</translation>
    </message>
    <message>
        <source>Supports (NIPs)</source>
        <translation>Unterstützt (NIPs)</translation>
    </message>
</context>
<context>
    <name>RelayStep</name>
    <message>
        <source>Choose relays</source>
        <translation>Relays wählen</translation>
    </message>
    <message>
        <source>Relays carry your encrypted messages; they cannot read them. People reach you through the same relays.</source>
        <translation>Relays transportieren deine verschlüsselten Nachrichten; lesen können sie sie nicht. Andere erreichen dich über dieselben Relays.</translation>
    </message>
    <message>
        <source>Add a relay</source>
        <translation>Relay hinzufügen</translation>
    </message>
    <message>
        <source>Test and add</source>
        <translation>Testen und hinzufügen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Use the suggested relays</source>
        <translation>Vorgeschlagene Relays verwenden</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>None of the suggested relays answers. Check your connection, or go on with this computer only.</source>
        <translation>Keines der vorgeschlagenen Relays antwortet. Prüfe deine Verbindung, oder mach nur mit diesem Computer weiter.</translation>
    </message>
    <message>
        <source>Being tested</source>
        <translation>Wird gerade getestet</translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation>Gib zuerst eine Adresse ein</translation>
    </message>
    <message>
        <source>They are being tested</source>
        <translation>Sie werden gerade getestet</translation>
    </message>
    <message>
        <source>Keep these lists</source>
        <translation>Diese Listen behalten</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Nur dieser Computer</translation>
    </message>
    <message>
        <source>Publish these relays</source>
        <translation>Diese Relays veröffentlichen</translation>
    </message>
    <message>
        <source>Your relay lists are being looked for</source>
        <translation>Deine Relay-Listen werden gesucht</translation>
    </message>
    <message>
        <source>Relays are being tested</source>
        <translation>Relays werden getestet</translation>
    </message>
    <message>
        <source>Tick or add at least one relay</source>
        <translation>Hake mindestens ein Relay an oder füge eines hinzu</translation>
    </message>
    <message>
        <source>This relay cannot be reached ({why}). Check the address and your connection.</source>
        <translation>Dieses Relay ist nicht erreichbar ({why}). Prüfe die Adresse und deine Verbindung.</translation>
    </message>
</context>
<context>
    <name>RelayText</name>
    <message>
        <source>ws:// is not encrypted: everybody on the way could see who you are. Use the address with wss://.</source>
        <translation>ws:// ist nicht verschlüsselt: Alle auf dem Weg könnten sehen, wer du bist. Verwende die Adresse mit wss://.</translation>
    </message>
    <message>
        <source>No answer: {why}</source>
        <translation>Keine Antwort: {why}</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Answers in {ms} ms</source>
        <translation>Antwortet in {ms} ms</translation>
    </message>
    <message>
        <source>Members only</source>
        <translation>Nur für Mitglieder</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Beschränkt</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Kostenpflichtig</translation>
    </message>
    <message>
        <source>It serves only those it knows: strangers cannot look you up or write to you there.</source>
        <translation>Es bedient nur, wen es kennt: Fremde können dich dort nicht nachschlagen und dir nicht schreiben.</translation>
    </message>
    <message>
        <source>Not everybody may write there: invitations of strangers may be refused.</source>
        <translation>Nicht alle dürfen dort schreiben: Einladungen von Fremden werden vielleicht abgelehnt.</translation>
    </message>
    <message>
        <source>It serves those who pay: invitations of others may be refused.</source>
        <translation>Es bedient nur, wer bezahlt: Einladungen von anderen werden vielleicht abgelehnt.</translation>
    </message>
</context>
<context>
    <name>RelaysTab</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Where you publish, and where your groups run.</source>
        <translation>Wo du veröffentlichst und worüber deine Gruppen laufen.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Where invitations reach you.</source>
        <translation>Wo dich Einladungen erreichen.</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>Schlüsselpakete</translation>
    </message>
    <message>
        <source>Where others find the key package they need to invite you.</source>
        <translation>Wo andere das Schlüsselpaket finden, das sie brauchen, um dich einzuladen.</translation>
    </message>
    <message>
        <source>Use the same relays for all three lists</source>
        <translation>Dieselben Relays für alle drei Listen</translation>
    </message>
    <message>
        <source>Let closed inbox relays of others know who sends an invitation</source>
        <translation>Fremden Posteingangs-Relays zeigen, wer einlädt</translation>
    </message>
    <message>
        <source>Save and publish</source>
        <translation>Speichern und veröffentlichen</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Alle testen</translation>
    </message>
    <message>
        <source>Publish everything again</source>
        <translation>Alles erneut veröffentlichen</translation>
    </message>
    <message>
        <source>Some relays take invitations only from senders they know. Without this they learn a key that is used once, and may refuse it.</source>
        <translation>Manche Relays nehmen Einladungen nur von bekannten Absendern an. Ohne diese Einstellung sehen sie einen Schlüssel, der nur einmal verwendet wird, und lehnen ihn vielleicht ab.</translation>
    </message>
    <message>
        <source>No relays: you are offline. Add one and save.</source>
        <translation>Keine Relays: Du bist offline. Füge eines hinzu und speichere.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation>Wird gerade gespeichert</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>Each list needs at least one relay</source>
        <translation>Jede Liste braucht mindestens ein Relay</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Relays are being tested</source>
        <translation>Relays werden gerade getestet</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Saved. Your lists are on their way to the relays.</source>
        <translation>Gespeichert. Deine Listen sind unterwegs zu den Relays.</translation>
    </message>
    <message>
        <source>Being published</source>
        <translation>Wird gerade veröffentlicht</translation>
    </message>
    <message>
        <source>Profile, lists and key package are on their way</source>
        <translation>Profil, Listen und Schlüsselpaket sind unterwegs</translation>
    </message>
</context>
<context>
    <name>RemoveAccountSheet</name>
    <message>
        <source>Remove from this device?</source>
        <translation>Von diesem Gerät entfernen?</translation>
    </message>
    <message>
        <source>Everything of {name} on this computer is deleted: messages, groups, contacts and the secret key. This cannot be taken back.</source>
        <translation>Alles von {name} auf diesem Computer wird gelöscht: Nachrichten, Gruppen, Kontakte und der geheime Schlüssel. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>What you wrote stays with the people you wrote to, and you stay a member of your groups until somebody removes you. Your public profile stays on its relays. Your key packages are taken back, so that nobody invites you to this device any more.</source>
        <translation>Was du geschrieben hast, bleibt bei den Menschen, denen du geschrieben hast, und du bleibst Mitglied deiner Gruppen, bis dich jemand entfernt. Dein öffentliches Profil bleibt auf seinen Relays. Deine Schlüsselpakete werden zurückgezogen, damit dich niemand mehr auf dieses Gerät einlädt.</translation>
    </message>
    <message>
        <source>You have no copy of your secret key: nobody can ever use this account again.</source>
        <translation>Du hast keine Kopie deines geheimen Schlüssels: Niemand kann dieses Konto je wieder verwenden.</translation>
    </message>
    <message>
        <source>No relay is connected. The account is removed all the same, but its key packages stay out there: invitations to them will go unheard.</source>
        <translation>Kein Relay ist verbunden. Das Konto wird trotzdem entfernt, aber seine Schlüsselpakete bleiben draußen: Einladungen damit laufen ins Leere.</translation>
    </message>
    <message>
        <source>Delete everything of this account</source>
        <translation>Alles von diesem Konto löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Taking key packages back, then deleting…</source>
        <translation>Schlüsselpakete werden zurückgezogen, dann wird gelöscht…</translation>
    </message>
    <message>
        <source>Tick the box above first</source>
        <translation>Hake zuerst das Kästchen oben an</translation>
    </message>
    <message>
        <source>The account is not on this device any more</source>
        <translation>Das Konto ist nicht mehr auf diesem Gerät</translation>
    </message>
</context>
<context>
    <name>ReplyStrip</name>
    <message>
        <source>Do not answer it</source>
        <translation>Nicht darauf antworten</translation>
    </message>
    <message>
        <source>Reply to your own message</source>
        <translation>Antwort auf deine eigene Nachricht</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>Antwort an {name}</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Die Feststelltaste scheint aktiv zu sein.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Hide: {field}</source>
        <translation>Verbergen: {field}</translation>
    </message>
    <message>
        <source>Show: {field}</source>
        <translation>Zeigen: {field}</translation>
    </message>
</context>
<context>
    <name>SecurityTab</name>
    <message>
        <source>Renew my keys now</source>
        <translation>Meine Schlüssel jetzt erneuern</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Show the ratchet tree</source>
        <translation>Ratchet-Baum zeigen</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>My keys renewed</source>
        <translation>Meine Schlüssel erneuert</translation>
    </message>
    <message>
        <source>Next by itself</source>
        <translation>Nächste Erneuerung</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Group format</source>
        <translation>Gruppenformat</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Messages are encrypted from end to end: relays see neither what is written nor by whom. Whenever keys are renewed, older ones are thrown away, so that somebody who steals a device cannot read far back.</source>
        <translation>Nachrichten sind Ende-zu-Ende-verschlüsselt: Relays sehen weder, was geschrieben wird, noch von wem. Bei jeder Erneuerung der Schlüssel werden ältere weggeworfen, damit jemand mit einem gestohlenen Gerät nicht weit zurücklesen kann.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key change(s) so far</source>
        <translation>
            <numerusform>Bisher %Ln Schlüsselwechsel</numerusform>
            <numerusform>Bisher %Ln Schlüsselwechsel</numerusform>
        </translation>
    </message>
    <message>
        <source>Suite {n}</source>
        <translation>Suite {n}</translation>
    </message>
    <message>
        <source>not yet; they are those you came in with</source>
        <translation>noch nicht; es sind die, mit denen du dazukamst</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>nicht geplant</translation>
    </message>
    <message>
        <source>as soon as the group is quiet</source>
        <translation>sobald in der Gruppe Ruhe ist</translation>
    </message>
    <message>
        <source>members can leave by themselves</source>
        <translation>Mitglieder können von selbst gehen</translation>
    </message>
    <message>
        <source>an admin&apos;s app lets members go</source>
        <translation>die App eines Admins lässt Mitglieder gehen</translation>
    </message>
    <message>
        <source>Marmot {version}; {manner}</source>
        <translation>Marmot {version}; {manner}</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>Wird erneuert…</translation>
    </message>
    <message>
        <source>The change is being sent</source>
        <translation>Die Änderung wird gerade gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>Only members see the tree</source>
        <translation>Nur Mitglieder sehen den Baum</translation>
    </message>
    <message>
        <source>Your keys in this group are new</source>
        <translation>Deine Schlüssel in dieser Gruppe sind neu</translation>
    </message>
    <message>
        <source>Someone changed the group first, so your keys are as before. Try again.</source>
        <translation>Jemand hat die Gruppe vor dir geändert, daher sind deine Schlüssel wie zuvor. Versuche es erneut.</translation>
    </message>
</context>
<context>
    <name>SentCard</name>
    <message>
        <source>Resend welcome</source>
        <translation>Erneut zustellen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>Gruppe öffnen</translation>
    </message>
    <message>
        <source>Withdraw for good</source>
        <translation>Endgültig zurückziehen</translation>
    </message>
    <message>
        <source>In the group from its beginning</source>
        <translation>Von Anfang an in der Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>Added to the group ({n} of %Ln relay(s))</source>
        <translation>
            <numerusform>Zur Gruppe hinzugefügt ({n} von %Ln Relay)</numerusform>
            <numerusform>Zur Gruppe hinzugefügt ({n} von %Ln Relays)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Welcome delivered ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>Willkommensnachricht zugestellt ({n} von %Ln Posteingangs-Relay)</numerusform>
            <numerusform>Willkommensnachricht zugestellt ({n} von %Ln Posteingangs-Relays)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending the welcome ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>Willkommensnachricht wird gesendet ({n} von %Ln Posteingangs-Relay)</numerusform>
            <numerusform>Willkommensnachricht wird gesendet ({n} von %Ln Posteingangs-Relays)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Welcome not delivered ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>Willkommensnachricht nicht zugestellt ({n} von %Ln Posteingangs-Relay)</numerusform>
            <numerusform>Willkommensnachricht nicht zugestellt ({n} von %Ln Posteingangs-Relays)</numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome sent</source>
        <translation>Willkommensnachricht gesendet</translation>
    </message>
    <message>
        <source>First heard of {age}</source>
        <translation>Erstes Lebenszeichen {age}</translation>
    </message>
    <message>
        <source>No longer in the group; nothing was heard of them</source>
        <translation>Nicht mehr in der Gruppe; es kam kein Lebenszeichen</translation>
    </message>
    <message>
        <source>{name} has not been heard of in the group yet</source>
        <translation>{name} hat sich in der Gruppe noch nicht gemeldet</translation>
    </message>
    <message>
        <source>They will be removed from the group and cannot join with this invitation any more.</source>
        <translation>Die Person wird aus der Gruppe entfernt und kann mit dieser Einladung nicht mehr beitreten.</translation>
    </message>
</context>
<context>
    <name>SentInviteListModel</name>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nicht zugestellt</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Beigetreten</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>To {group}</source>
        <translation>In {group}</translation>
    </message>
    <message>
        <source>To a direct chat</source>
        <translation>In einen Direktchat</translation>
    </message>
</context>
<context>
    <name>SentTab</name>
    <message>
        <source>Sent invitations</source>
        <translation>Gesendete Einladungen</translation>
    </message>
    <message>
        <source>Loading invitations…</source>
        <translation>Einladungen werden geladen…</translation>
    </message>
    <message>
        <source>The invitations could not be loaded</source>
        <translation>Die Einladungen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No invitations sent</source>
        <translation>Keine Einladungen gesendet</translation>
    </message>
    <message>
        <source>Whom you invite is listed here until they are heard of.</source>
        <translation>Wen du einlädst, steht hier, bis die Person sich meldet.</translation>
    </message>
    <message>
        <source>The welcome is being sent again</source>
        <translation>Die Willkommensnachricht wird erneut gesendet</translation>
    </message>
    <message>
        <source>The invitation is being withdrawn</source>
        <translation>Die Einladung wird gerade zurückgezogen</translation>
    </message>
    <message>
        <source>Welcome sent again to {name}</source>
        <translation>Willkommensnachricht erneut an {name} gesendet</translation>
    </message>
    <message>
        <source>No inbox relay of {name} has taken the welcome. It will be tried again.</source>
        <translation>Kein Posteingangs-Relay von {name} hat die Willkommensnachricht angenommen. Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>Invitation withdrawn</source>
        <translation>Einladung zurückgezogen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Language, closing, start, links</source>
        <translation>Sprache, Schließen, Start, Links</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Profile, backup, signing out</source>
        <translation>Profil, Sicherung, Abmelden</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Pictures, blocked people</source>
        <translation>Bilder, blockierte Personen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>When, how much, quiet hours</source>
        <translation>Wann, wie viel, Ruhezeiten</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme, accent, size</source>
        <translation>Farbschema, Akzent, Größe</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Bedienungshilfen</translation>
    </message>
    <message>
        <source>Contrast, movement, reading aloud</source>
        <translation>Kontrast, Bewegung, Vorlesen</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message>
        <source>Where you are found</source>
        <translation>Wo du gefunden wirst</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>What others need to invite you</source>
        <translation>Für Einladungen an dich</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Diagnostics, data</source>
        <translation>Diagnose, Daten</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Versions, licences</source>
        <translation>Versionen, Lizenzen</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Abschnitte der Einstellungen</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Search shortcuts</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>No shortcut is called like that.</source>
        <translation>Kein Tastenkürzel heißt so.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
</context>
<context>
    <name>ShowCodeDialog</name>
    <message>
        <source>QR code of the link below</source>
        <translation>QR-Code des Links darunter</translation>
    </message>
    <message>
        <source>Scan it with a Marmot or another Nostr app. It holds a public key and relays; nothing secret.</source>
        <translation>Scanne ihn mit einer Marmot-App oder einer anderen Nostr-App. Er enthält einen öffentlichen Schlüssel und Relays, nichts Geheimes.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>SignOutSheet</name>
    <message>
        <source>Sign out?</source>
        <translation>Abmelden?</translation>
    </message>
    <message>
        <source>You open it again with one click, while this desktop&apos;s keyring is open.</source>
        <translation>Du öffnest es mit einem Klick wieder, solange der Schlüsselbund dieses Desktops offen ist.</translation>
    </message>
    <message>
        <source>You need your passphrase to open it again.</source>
        <translation>Um es wieder zu öffnen, brauchst du deine Passphrase.</translation>
    </message>
    <message>
        <source>{name} is closed on this computer: nothing is sent or received for it any more. Its messages and keys stay here, encrypted.</source>
        <translation>{name} wird auf diesem Computer geschlossen: Es wird nichts mehr dafür gesendet oder empfangen. Nachrichten und Schlüssel bleiben verschlüsselt hier.</translation>
    </message>
    <message>
        <source>Save your key first: you have no copy of it yet. Should this computer be lost, the account is too.</source>
        <translation>Sichere zuerst deinen Schlüssel: Du hast noch keine Kopie davon. Geht dieser Computer verloren, ist auch das Konto verloren.</translation>
    </message>
    <message>
        <source>Save the key</source>
        <translation>Schlüssel sichern</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>It opens again with one click, and by itself when the app starts.</source>
        <translation>Es öffnet sich mit einem Klick wieder, und beim Start der App von selbst.</translation>
    </message>
    <message>
        <source>The account is being closed</source>
        <translation>Das Konto wird gerade geschlossen</translation>
    </message>
</context>
<context>
    <name>SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working</source>
        <translation>Läuft</translation>
    </message>
</context>
<context>
    <name>StartProgressList</name>
    <message>
        <source>Looking for a key package of {name}…</source>
        <translation>Ein Schlüsselpaket von {name} wird gesucht…</translation>
    </message>
    <message>
        <source>Invitation sent to {name}</source>
        <translation>Einladung an {name} gesendet</translation>
    </message>
    <message>
        <source>{name} is in the group; the welcome will be tried again</source>
        <translation>{name} ist in der Gruppe; die Willkommensnachricht wird erneut versucht</translation>
    </message>
    <message>
        <source>Inviting {name}…</source>
        <translation>{name} wird eingeladen…</translation>
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
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>bitte ansehen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>StockMeters</name>
    <message>
        <source>In stock on your relays</source>
        <translation>Vorrat auf deinen Relays</translation>
    </message>
    <message>
        <source>These relays hand out a new key package to each person who invites you, also while you are away.</source>
        <translation>Diese Relays geben jeder Person, die dich einlädt, ein neues Schlüsselpaket, auch wenn du nicht da bist.</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln ready</source>
        <translation>
            <numerusform>{count} von %Ln bereit</numerusform>
            <numerusform>{count} von %Ln bereit</numerusform>
        </translation>
    </message>
    <message>
        <source>This relay signs with another key than before. What it says of your stock is not believed.</source>
        <translation>Dieses Relay signiert mit einem anderen Schlüssel als zuvor. Was es über deinen Vorrat sagt, wird nicht geglaubt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are on their way.</source>
        <translation>
            <numerusform>%Ln weiteres ist unterwegs.</numerusform>
            <numerusform>%Ln weitere sind unterwegs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Running low, looked at {age}. It is filled up by itself.</source>
        <translation>Wird knapp (nachgesehen {age}). Der Vorrat füllt sich von selbst auf.</translation>
    </message>
</context>
<context>
    <name>SystemLines</name>
    <message>
        <source>The group has changed.</source>
        <translation>Die Gruppe wurde geändert.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dich</translation>
    </message>
    <message>
        <source>{actor} added {people}.</source>
        <translation>{actor} hat {people} hinzugefügt.</translation>
    </message>
    <message>
        <source>{actor} removed {people}.</source>
        <translation>{actor} hat {people} entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>{people} left.</source>
        <translation>
            <numerusform>{people} hat die Gruppe verlassen.</numerusform>
            <numerusform>{people} haben die Gruppe verlassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{actor} renamed the group to “{text}”.</source>
        <translation>{actor} hat die Gruppe in „{text}“ umbenannt.</translation>
    </message>
    <message>
        <source>You added {people}.</source>
        <translation>Du hast {people} hinzugefügt.</translation>
    </message>
    <message>
        <source>You removed {people}.</source>
        <translation>Du hast {people} entfernt.</translation>
    </message>
    <message>
        <source>You renamed the group to “{text}”.</source>
        <translation>Du hast die Gruppe in „{text}“ umbenannt.</translation>
    </message>
    <message>
        <source>You changed the description.</source>
        <translation>Du hast die Beschreibung geändert.</translation>
    </message>
    <message>
        <source>{actor} changed the description.</source>
        <translation>{actor} hat die Beschreibung geändert.</translation>
    </message>
    <message>
        <source>{actor} made you admin.</source>
        <translation>{actor} hat dich als Admin eingesetzt.</translation>
    </message>
    <message>
        <source>You made {people} admin.</source>
        <translation>Du hast {people} als Admin eingesetzt.</translation>
    </message>
    <message>
        <source>{actor} made {people} admin.</source>
        <translation>{actor} hat {people} als Admin eingesetzt.</translation>
    </message>
    <message>
        <source>You stepped down as admin.</source>
        <translation>Du hast dein Admin-Recht abgegeben.</translation>
    </message>
    <message>
        <source>{actor} took your admin right.</source>
        <translation>{actor} hat dich als Admin abgesetzt.</translation>
    </message>
    <message>
        <source>You took the admin right from {people}.</source>
        <translation>Du hast {people} als Admin abgesetzt.</translation>
    </message>
    <message>
        <source>{actor} took the admin right from {people}.</source>
        <translation>{actor} hat {people} als Admin abgesetzt.</translation>
    </message>
    <message>
        <source>You changed the relays of the group.</source>
        <translation>Du hast die Relays der Gruppe geändert.</translation>
    </message>
    <message>
        <source>{actor} changed the relays of the group.</source>
        <translation>{actor} hat die Relays der Gruppe geändert.</translation>
    </message>
    <message>
        <source>You changed the picture of the group.</source>
        <translation>Du hast das Bild der Gruppe geändert.</translation>
    </message>
    <message>
        <source>{actor} changed the picture of the group.</source>
        <translation>{actor} hat das Bild der Gruppe geändert.</translation>
    </message>
    <message>
        <source>You removed the picture of the group.</source>
        <translation>Du hast das Bild der Gruppe entfernt.</translation>
    </message>
    <message>
        <source>{actor} removed the picture of the group.</source>
        <translation>{actor} hat das Bild der Gruppe entfernt.</translation>
    </message>
    <message>
        <source>You added a device.</source>
        <translation>Du hast ein Gerät hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>{people} added a device.</source>
        <translation>
            <numerusform>{people} hat ein Gerät hinzugefügt.</numerusform>
            <numerusform>{people} haben ein Gerät hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your app sent a change that is not valid; the group has split.</source>
        <translation>Deine App hat eine ungültige Änderung gesendet; die Gruppe hat sich gespalten.</translation>
    </message>
    <message>
        <source>Another change won, and {people} could not be invited again. Check their key package and invite them once more.</source>
        <translation>Eine andere Änderung hatte Vorrang, und {people} konnte nicht erneut eingeladen werden. Prüfe das Schlüsselpaket und lade noch einmal ein.</translation>
    </message>
    <message>
        <source>Another change won, and {people} could not be removed again. Look at the members and try once more.</source>
        <translation>Eine andere Änderung hatte Vorrang, und {people} konnte nicht erneut entfernt werden. Sieh dir die Mitglieder an und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Another change won, and yours could not be made again. Look at the group&apos;s details and try once more.</source>
        <translation>Eine andere Änderung hatte Vorrang, und deine konnte nicht wiederholt werden. Sieh dir die Angaben der Gruppe an und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>You joined. {people} invited you.</source>
        <translation>Du bist beigetreten. {people} hat dich eingeladen.</translation>
    </message>
    <message>
        <source>{actor}&apos;s app sent a change that is not valid; the group has split.</source>
        <translation>Die App von {actor} hat eine ungültige Änderung gesendet; die Gruppe hat sich gespalten.</translation>
    </message>
    <message>
        <source>An admin&apos;s app sent a change that is not valid; the group has split.</source>
        <translation>Die App eines Admins hat eine ungültige Änderung gesendet; die Gruppe hat sich gespalten.</translation>
    </message>
    <message>
        <source>{actor} removed you from the group.</source>
        <translation>{actor} hat dich aus der Gruppe entfernt.</translation>
    </message>
    <message>
        <source>You left the group.</source>
        <translation>Du hast die Gruppe verlassen.</translation>
    </message>
    <message>
        <source>An earlier change by another member won. Some recent changes were taken back.</source>
        <translation>Eine frühere Änderung eines anderen Mitglieds hatte Vorrang. Einige neuere Änderungen wurden zurückgenommen.</translation>
    </message>
    <message>
        <source>Changes in this group were taken back several times this week. Somebody may be replaying old changes.</source>
        <translation>Änderungen in dieser Gruppe wurden diese Woche mehrmals zurückgenommen. Vielleicht spielt jemand alte Änderungen erneut ein.</translation>
    </message>
</context>
<context>
    <name>TickLine</name>
    <message>
        <source>Try again</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht erledigt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} um {time}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>vor %Ln Stunde</numerusform>
            <numerusform>vor %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
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
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>Messages before you joined are not available.</source>
        <translation>Nachrichten aus der Zeit vor deinem Beitritt sind nicht verfügbar.</translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation>Nachrichten werden geladen…</translation>
    </message>
    <message>
        <source>The messages could not be loaded</source>
        <translation>Die Nachrichten konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The original message is not on this device.</source>
        <translation>Die ursprüngliche Nachricht ist nicht auf diesem Gerät.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>%Ln neue Nachricht</numerusform>
            <numerusform>%Ln neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Latest messages</source>
        <translation>Neueste Nachrichten</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <extracomment>The tooltip of the icon in the tray. %Ln is a number of messages and invites together, in all accounts.</extracomment>
        <translation>
            <numerusform>%Ln ungelesen</numerusform>
            <numerusform>%Ln ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Fenster ausblenden</translation>
    </message>
    <message>
        <source>Open Marmot Desktop</source>
        <translation>Marmot Desktop öffnen</translation>
    </message>
    <message>
        <source>Unmute (muted until {time})</source>
        <translation>Stummschaltung aufheben (bis {time})</translation>
    </message>
    <message>
        <source>Mute for 1 hour</source>
        <translation>1 Stunde stummschalten</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %Ln new</source>
        <extracomment>A line of the tray&apos;s menu. {name} is an account, %Ln what waits to be read in it.</extracomment>
        <translation>
            <numerusform>{name}: %Ln neu</numerusform>
            <numerusform>{name}: %Ln neu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeText</name>
    <message numerus="yes">
        <source>%Ln device(s) on {places}.</source>
        <extracomment>{places} is &quot;%Ln place(s)&quot; of the same part.</extracomment>
        <translation>
            <numerusform>%Ln Gerät auf {places}.</numerusform>
            <numerusform>%Ln Geräte auf {places}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <extracomment>{places} is &quot;%Ln place(s)&quot; of the same part.</extracomment>
        <translation>
            <numerusform>%Ln Platz</numerusform>
            <numerusform>%Ln Plätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{held} of %Ln key(s) above them are there, the others are blank.</source>
        <translation>
            <numerusform>Darüber ist {held} von %Ln Schlüssel da, der Rest ist leer.</numerusform>
            <numerusform>Darüber: {held} von %Ln Schlüsseln sind da, die übrigen sind leer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Place {place}: empty. The next person who is invited may sit here.</source>
        <translation>Platz {place}: frei. Hier kommt vielleicht die nächste eingeladene Person hin.</translation>
    </message>
    <message numerus="yes">
        <source>Blank: the %Ln device(s) below share no key here until one of them renews its keys.</source>
        <translation>
            <numerusform>Leer: Das %Ln Gerät darunter hat hier keinen Schlüssel, bis es seine Schlüssel erneuert.</numerusform>
            <numerusform>Leer: Die %Ln Geräte darunter teilen hier keinen Schlüssel, bis eines von ihnen seine Schlüssel erneuert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key on top: every device shares it, and the group&apos;s keys come from it.</source>
        <translation>Der oberste Schlüssel: Jedes Gerät teilt ihn, und die Schlüssel der Gruppe kommen daher.</translation>
    </message>
    <message numerus="yes">
        <source>A key shared by the %Ln device(s) below.</source>
        <translation>
            <numerusform>Ein Schlüssel des %Ln Geräts darunter.</numerusform>
            <numerusform>Ein Schlüssel, den die %Ln Geräte darunter teilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have come later and do not know it yet.</source>
        <translation>
            <numerusform>%Ln davon kam später dazu und kennt ihn noch nicht.</numerusform>
            <numerusform>%Ln davon kamen später dazu und kennen ihn noch nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>It lies on the way from this device to the top.</source>
        <translation>Er liegt auf dem Weg von diesem Gerät nach oben.</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>dieses Gerät</translation>
    </message>
    <message>
        <source>another device of yours</source>
        <translation>ein anderes deiner Geräte</translation>
    </message>
    <message>
        <source>a device of {name}</source>
        <translation>ein Gerät von {name}</translation>
    </message>
    <message>
        <source>Place {place}: {who}.</source>
        <translation>Platz {place}: {who}.</translation>
    </message>
    <message>
        <source>Its keys were renewed since it was invited.</source>
        <translation>Seine Schlüssel wurden seit der Einladung erneuert.</translation>
    </message>
    <message>
        <source>Its keys still are those it was invited with.</source>
        <translation>Seine Schlüssel sind noch die von der Einladung.</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Ratchet tree</source>
        <translation>Ratchet-Baum</translation>
    </message>
</context>
<context>
    <name>UnlockStep</name>
    <message>
        <source>Welcome back</source>
        <translation>Willkommen zurück</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Test the keyring</source>
        <translation>Schlüsselbund testen</translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Add another account</source>
        <translation>Weiteres Konto hinzufügen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>This account is protected by a passphrase, because there is no keyring.</source>
        <translation>Dieses Konto ist durch eine Passphrase geschützt, weil es keinen Schlüsselbund gibt.</translation>
    </message>
    <message>
        <source>The keyring does not open this account. Use the passphrase you have set for this case.</source>
        <translation>Der Schlüsselbund öffnet dieses Konto nicht. Verwende die Passphrase, die du für diesen Fall festgelegt hast.</translation>
    </message>
    <message>
        <source>The key of this account is in the keyring of this desktop.</source>
        <translation>Der Schlüssel dieses Kontos liegt im Schlüsselbund dieses Desktops.</translation>
    </message>
    <message>
        <source>The keyring is being tested</source>
        <translation>Der Schlüsselbund wird gerade getestet</translation>
    </message>
    <message>
        <source>The account is being opened</source>
        <translation>Das Konto wird gerade geöffnet</translation>
    </message>
    <message>
        <source>Type the passphrase first</source>
        <translation>Gib zuerst die Passphrase ein</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>The keyring does not hand out this account&apos;s key. Unlock the keyring, then open the account again.</source>
        <translation>Der Schlüsselbund gibt den Schlüssel dieses Kontos nicht heraus. Entsperre den Schlüsselbund und öffne das Konto dann erneut.</translation>
    </message>
    <message>
        <source>The keyring ({name}) works, but may not be the one that keeps this account&apos;s key.</source>
        <translation>Der Schlüsselbund ({name}) funktioniert, ist aber vielleicht nicht der, in dem der Schlüssel dieses Kontos liegt.</translation>
    </message>
    <message>
        <source>The keyring ({name}) is locked or does not answer. Unlock it and open the account again.</source>
        <translation>Der Schlüsselbund ({name}) ist gesperrt oder antwortet nicht. Entsperre ihn und öffne das Konto erneut.</translation>
    </message>
    <message>
        <source>This desktop has no keyring that the app can use now.</source>
        <translation>Dieser Desktop hat gerade keinen Schlüsselbund, den die App verwenden kann.</translation>
    </message>
</context>
<context>
    <name>UnreadableText</name>
    <message>
        <source>This device has lost touch with the group</source>
        <translation>Dieses Gerät hat den Anschluss an die Gruppe verloren</translation>
    </message>
    <message>
        <source>Everything can be read</source>
        <translation>Alles ist lesbar</translation>
    </message>
    <message>
        <source>All that the relays have handed out for this group could be read.</source>
        <translation>Alles, was die Relays für diese Gruppe herausgegeben haben, war lesbar.</translation>
    </message>
    <message>
        <source>The sender&apos;s app used a key twice</source>
        <translation>Die App des Absenders hat einen Schlüssel zweimal verwendet</translation>
    </message>
    <message>
        <source>Two messages were locked with the same key, so this one cannot be opened safely. Somebody may run two copies of their app. Ask the sender to write it again.</source>
        <translation>Zwei Nachrichten wurden mit demselben Schlüssel verschlossen, daher lässt sich diese nicht sicher öffnen. Vielleicht laufen zwei Kopien der App des Absenders. Bitte darum, die Nachricht noch einmal zu schreiben.</translation>
    </message>
    <message>
        <source>Too many messages are missing</source>
        <translation>Es fehlen zu viele Nachrichten</translation>
    </message>
    <message>
        <source>Between this message and the last one of its sender, too many did not reach this device.</source>
        <translation>Zwischen dieser Nachricht und der vorigen desselben Absenders haben zu viele dieses Gerät nicht erreicht.</translation>
    </message>
    <message>
        <source>It was refused to protect you</source>
        <translation>Zu deinem Schutz abgelehnt</translation>
    </message>
    <message>
        <source>This could be read</source>
        <translation>Das war lesbar</translation>
    </message>
    <message>
        <source>It is part of the group; nothing is missing here.</source>
        <translation>Es ist Teil der Gruppe; hier fehlt nichts.</translation>
    </message>
    <message>
        <source>Another change was faster</source>
        <translation>Eine andere Änderung war schneller</translation>
    </message>
    <message>
        <source>Two people changed the group at once. Only one change counts; this one was left out on every device.</source>
        <translation>Zwei Personen haben die Gruppe gleichzeitig geändert. Nur eine Änderung zählt; diese wurde auf jedem Gerät ausgelassen.</translation>
    </message>
    <message>
        <source>Its keys are gone</source>
        <translation>Die Schlüssel sind nicht mehr da</translation>
    </message>
    <message>
        <source>The group has renewed its keys since, and this device has deleted the old ones, which protects what was written before if the device is ever stolen. Ask the sender to write it again.</source>
        <translation>Die Gruppe hat ihre Schlüssel seitdem erneuert, und dieses Gerät hat die alten gelöscht. Das schützt früher Geschriebenes, falls das Gerät einmal gestohlen wird. Bitte den Absender, die Nachricht noch einmal zu schreiben.</translation>
    </message>
    <message>
        <source>It was sent before you joined</source>
        <translation>Vor deinem Beitritt gesendet</translation>
    </message>
    <message>
        <source>Newcomers cannot read what was written before them. Nothing is broken.</source>
        <translation>Neue Mitglieder können nicht lesen, was vor ihnen geschrieben wurde. Nichts ist kaputt.</translation>
    </message>
    <message>
        <source>It waits for an earlier change</source>
        <translation>Wartet auf eine frühere Änderung</translation>
    </message>
    <message>
        <source>The group was changed before this was written, and that change has not reached this device. As soon as a relay hands it out, this will be read by itself.</source>
        <translation>Die Gruppe wurde geändert, bevor das geschrieben wurde, und diese Änderung hat dieses Gerät noch nicht erreicht. Sobald ein Relay sie herausgibt, wird das hier von selbst gelesen.</translation>
    </message>
    <message>
        <source>No key of this device opens it</source>
        <translation>Kein Schlüssel dieses Geräts öffnet es</translation>
    </message>
    <message>
        <source>Either the group has moved on by a change that this device has not seen, or somebody outside the group has posted under its address. In the second case nothing is missing.</source>
        <translation>Entweder ist die Gruppe durch eine Änderung weitergegangen, die dieses Gerät nicht gesehen hat, oder jemand außerhalb der Gruppe hat unter ihrer Adresse etwas gesendet. Im zweiten Fall fehlt nichts.</translation>
    </message>
    <message>
        <source>You are out of this group</source>
        <translation>Du bist nicht mehr in dieser Gruppe</translation>
    </message>
    <message>
        <source>What is written after that is locked for you. An admin can invite you again.</source>
        <translation>Was danach geschrieben wird, ist für dich verschlossen. Ein Admin kann dich wieder einladen.</translation>
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
        <translation>Private Gruppenchats. Ende-zu-Ende-verschlüsselt, übertragen von Relays, die du wählst.</translation>
    </message>
    <message>
        <source>Create a new account</source>
        <translation>Neues Konto erstellen</translation>
    </message>
    <message>
        <source>I have a key</source>
        <translation>Ich habe einen Schlüssel</translation>
    </message>
</context>
<context>
    <name>WhyUnreadableDialog</name>
    <message>
        <source>Why can&apos;t I read this?</source>
        <translation>Warum kann ich das nicht lesen?</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Erneut abrufen</translation>
    </message>
    <message>
        <source>Copy a request to an admin</source>
        <translation>Anfrage für Admin kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Looking at what has come</source>
        <translation>Angekommenes wird gerade angesehen</translation>
    </message>
    <message>
        <source>Looking at what has come…</source>
        <translation>Angekommenes wird angesehen…</translation>
    </message>
    <message>
        <source>All relays of the group were asked. It still cannot be read.</source>
        <translation>Alle Relays der Gruppe wurden gefragt. Es ist weiterhin nicht lesbar.</translation>
    </message>
    <message>
        <source>All relays of the group were asked. Everything can be read now.</source>
        <translation>Alle Relays der Gruppe wurden gefragt. Jetzt ist alles lesbar.</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Wird abgerufen…</translation>
    </message>
    <message>
        <source>The relays of the group are being asked</source>
        <translation>Die Relays der Gruppe werden gerade gefragt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of this group cannot be read.</source>
        <translation>
            <numerusform>%Ln Event dieser Gruppe ist nicht lesbar.</numerusform>
            <numerusform>%Ln Events dieser Gruppe sind nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Diagnostics copied. They hold no messages, names or keys.</source>
        <translation>Diagnose kopiert. Sie enthält keine Nachrichten, Namen oder Schlüssel.</translation>
    </message>
    <message>
        <source>Please invite me again to the group &quot;{group}&quot;: my app cannot read its new messages. If I still stand in the list of members, remove me first. My key: {npub}</source>
        <translation>Bitte lade mich noch einmal in die Gruppe „{group}“ ein: Meine App kann ihre neuen Nachrichten nicht lesen. Falls ich noch in der Mitgliederliste stehe, entferne mich zuerst. Mein Schlüssel: {npub}</translation>
    </message>
    <message>
        <source>Copied. Send it to an admin of the group over another way.</source>
        <translation>Kopiert. Schicke es einem Admin der Gruppe auf einem anderen Weg.</translation>
    </message>
    <message>
        <source>Asking all relays of the group. This takes up to half a minute…</source>
        <translation>Alle Relays der Gruppe werden gefragt. Das dauert bis zu einer halben Minute…</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Somebody changed {name} first. What was taken back of yours is tried again by itself.</source>
        <translation>Jemand hat {name} zuerst geändert. Was von dir zurückgenommen wurde, wird von selbst erneut versucht.</translation>
    </message>
</context>
<context>
    <name>_GroupChoices</name>
    <message>
        <source>A direct chat stays between two</source>
        <translation>Ein Direktchat bleibt zu zweit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>Just you</source>
        <translation>Nur du</translation>
    </message>
    <message>
        <source>Inviting…</source>
        <translation>Wird eingeladen…</translation>
    </message>
</context>
<context>
    <name>_IdentityStep</name>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>The account is being opened</source>
        <translation>Das Konto wird gerade geöffnet</translation>
    </message>
</context>
</TS>
