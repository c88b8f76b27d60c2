<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutTab</name>
    <message>
        <source>Copy versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marmot Desktop is free software under the MIT licence. It uses Qt under the LGPL, version 3, linked dynamically: you may replace Qt by a version of your own. These are its parts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private group chat that no company runs: encrypted from end to end by MLS, carried by Nostr relays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message>
        <source>Account: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountTab</name>
    <message>
        <source>Your public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key, to give to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show your QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing out closes the account and keeps its data, encrypted, on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your QR code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddContactDialog</name>
    <message>
        <source>Add a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their public key, link or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An npub, an nprofile, a nostr: or marmot: link, name@domain or 64 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or read a QR code from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show your QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours, to give to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste their public key first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture is being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a secret key. Never give it to anybody. It was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture with a QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is neither a picture nor text on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the code beside this window. The screen is looked at once; nothing is kept or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop does not let programs look at the screen. Save a screenshot and choose it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your own code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No QR code was found there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This names no person. Look at it before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your QR code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdvancedTab</name>
    <message>
        <source>Open diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window keeps nothing on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How relays are doing, what waits to be sent, the log of the program, and a report without secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is kept in one folder, encrypted. Copy it only while the program is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop knows no program for folders: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearanceTab</name>
    <message>
        <source>Conversations fill the width of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise lines stay short enough to be read easily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact: more rows, less room between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the smallest size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the largest size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the size as at first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or save it to a file, protected by a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase for the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save encrypted…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has this key is you. A copy is taken off the clipboard after a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is being wrapped; this takes a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a passphrase for the file first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Paste it into a password manager now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the encrypted key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to {file}. To use it, its passphrase is needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupStep</name>
    <message>
        <source>Save your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is your account. Nobody can reset it: without it, the account is lost with this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have saved it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show, copy or save the key first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatFilterBar</name>
    <message>
        <source>Search chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatListModel</name>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>marked unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content that cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatListPane</name>
    <message>
        <source>Loading chats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chats could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived. It comes back with the next message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy my npub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a group and invite somebody, or send your npub to people so that they can invite you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have seen everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No direct chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chat with one person has no name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put chats here that you are done with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All chats are archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name, person or last message contains this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your npub was copied. Whoever has it can invite you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are no longer in this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 8 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 1 week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until I unmute it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>Choose a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages are encrypted from end to end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatsTab</name>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter begins a new line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Direct chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChosenPeople</name>
    <message>
        <source>Take {name} away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandCenter</name>
    <message>
        <source>Close what lies on top first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an account first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a chat first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to a chat, a person or a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to invites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unread chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous unread chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First to ninth chat of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the chat as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chat out of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the chat&apos;s details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the chat, or else the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send (or Ctrl+Enter, by a setting)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply to the chosen message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the chosen message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest message here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest unread message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chosen messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the row that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wider list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrower list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size as at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what lies on top, else go one step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommonGroupModel</name>
    <message>
        <source>Direct chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionDot</name>
    <message numerus="yes">
        <source>Connected to {n} of %Ln relay(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: no relay is connected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionPopover</name>
    <message>
        <source>No relay is in use. Without one nothing is sent and nothing arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relays…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactDetailPage</name>
    <message>
        <source>Asking relays…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not in your contacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have blocked {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have blocked this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat is being opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message copied: paste it where you can reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact removed. You still follow them in public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactHead</name>
    <message>
        <source>Check this address now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite to group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls themselves {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain of this address names this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain of this address does not name this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain of this address did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address has not been checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{handle} (not theirs)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactListModel</name>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incompatible app</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactRelation</name>
    <message>
        <source>Your name for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private: it stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public follow list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody can see that you follow {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts are private. Who you follow is published, and other Nostr apps use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked: invitations and direct chats of {name} are hidden. In groups you still see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides their invitations and your direct chat, on this computer. They are not told, and in groups that you share you still see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your list is being read and published</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Loading contacts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, npub or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contacts could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is called like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can be invited now, as far as is known. Open a contact to check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody by npub, link, address or QR code. They are not told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the people you follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>You follow %Ln person(s) who are not here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your follow list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was added: no list of people whom you follow was found, or all of them are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Invite member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just you</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{members} · epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some messages cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Catching up (%Ln left)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older messages are still being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>None of this group&apos;s %Ln relay(s) is reached; what you write is sent later</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{reached} of this group&apos;s %Ln relay(s) are reached</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Live ({reached}/{count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Message {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer messages cannot be read. You can still write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some messages cannot be read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are leaving this group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have left this group. You can still read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were removed from this group. You can still read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyField</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateStep</name>
    <message>
        <source>Your name (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is public and can be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeleteKeyPackageSheet</name>
    <message>
        <source>Take this key package back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its relays are asked to delete it, and nobody can use it for a new invitation. Invitations that were made with it already can still be opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is your last one: nobody can invite you until another is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back. Its relays are told as soon as they can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceListModel</name>
    <message>
        <source>keys renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not renewed, until {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device {n} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagnosticsPage</name>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report holds versions, figures and the last log lines. It names no keys, people, groups or messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relays and account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>It may have been sent all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relay sent an event that is not valid. It was ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relay sent an event with a wrong signature. It was ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event is not of the expected kind. It was ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group event names no group. It was ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group event names more than one group. It was ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a group id. A group id has 64 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event carries a date that is too old or in the future. It was ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event is larger than allowed. It was ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key package was found. This person must open a Marmot app once before they can be invited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key package lacks a required field. Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key package cannot be decoded. Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key package is damaged. Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key package uses a cipher suite that this app does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of this key package is wrong. It cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key package is not made by the person who published it. It cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key package does not match its own reference. It cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key package has expired. The person must open their app to renew it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app that made this key package cannot take part in Marmot groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person&apos;s app lacks a feature that the group requires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sealed message could not be opened with this account&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sealed message claims another author than the one who sealed it. It was ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation was made for another device or an old key. Ask for a new invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation leads to a group that is not valid. It was not joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are already a member of this group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation would be too large for the relays. Invite fewer people at once. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person is in the group, but the invitation could not be delivered. It will be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This group carries no Marmot group data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of this group is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This group was made by a newer app. Update to use it fully.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, description or list is longer than groups allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such group in this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message cannot be read yet. It will be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message is waiting for an earlier change of the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message is too old to be read; its keys were deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was received before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many messages of one sender are missing to read this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message belongs to another group than it says. It was ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member sent a message in somebody else&apos;s name. It was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message carries a wrong id. It was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message carries a signature, which groups forbid. It was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member proposed a change that this app does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change of the group came unencrypted. It was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message was lost by the sender&apos;s app: it used a key twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone changed the group first. Look at the change and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An admin&apos;s app sent an invalid change; the group has split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member who is not an admin tried to change the group. It was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member tried to change who they are. It was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change would leave the group without an admin. It was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a message of our own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were removed from this group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are no longer in this group. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only group admins can do this. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the last admin. Make somebody else an admin first. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another change of this group is being sent. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proposed change of this group is not settled yet. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relay accepted the change. The group is as before. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relay is set for this. Add one in the relay settings. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relay refused this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relay wants you to sign in before it accepts this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relay asks to go slower. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of this account could not be written. Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of the group could not be saved. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group has split: an app sent a change that others cannot follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier change of the group won. Your change was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses a copy of this account&apos;s data. Stop it: messages can be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this account is not available now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attachment was made by an app with another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attachment cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not what it says it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was changed on its way. It was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file could not be decrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this file is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file server did not answer as it should. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This relay keeps no stock of key packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay has no key package of this person now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay did not hand out a key package in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay refused to hand out a key package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Marmot program uses this profile. Close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not available in this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a secret key. Paste an nsec, an ncryptsec or 64 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this desktop is not available. Choose a passphrase to protect the key instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file of this account is damaged. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file was written by a newer version. Update the app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay cannot be reached. Check the address and your connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This took too long. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every relay answered in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is closing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation uses the address of a group you are in. It was not joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relays no longer have a change of this group, so newer messages cannot be read. Look for it again on all relays, or ask an admin to invite you again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relays of this group hold back a part of what they have. Some messages may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a public key. Paste an npub or 64 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a relay address. It begins with wss:// or, on this computer, ws://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is known under this address. Check how it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your follow list could not be read from any relay, so it was not changed. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web server did not answer as it should. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is already a member of the group. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is too long. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is signed in. Sign it out first. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys in a group have not been renewed since you joined a day ago. Stay online for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys in a group have not been renewed for a week since you joined. Stay online, or renew them by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FatalPage</name>
    <message>
        <source>Marmot Desktop cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing was changed. Your data is where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FinishStep</name>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your public key, to give to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can be invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give your public key to somebody, or look for somebody you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something has to wait. It goes on by itself; the chats page shows how far it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others need to find and invite you goes to your relays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment: your account is being made reachable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundLists</name>
    <message>
        <source>Look on another relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look on the suggested relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the relay lists you have published…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We found your lists. Nothing in them is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your lists are replaced by the relays you choose here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relay list of yours was found there. Look elsewhere, or publish new ones below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relay has answered. Look again, or go on: nothing of yours is overwritten unseen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet; those of the other list are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeneralTab</name>
    <message>
        <source>Show all shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be done without a mouse. Ctrl+K finds chats, people and commands by a few letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The widths of lists and side panes are remembered for each page. They change by dragging the line between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account that was open last opens by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout is as at first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GetStartedCard</name>
    <message>
        <source>Save your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish your relay lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish a key package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a copy the account is lost with this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can find and invite you before that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relay takes it. Choose others in the relay settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a relay; it is sent by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put off. Keys, relays and the backup stay in their places.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupDetailPage</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupEditForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has changed these details meanwhile. What you typed is kept; save it to replace them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Every member sees the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone changed the group first. Your text is kept: look at the change, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the group about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relays of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the group a name first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one relay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupLogModel</name>
    <message>
        <source>epoch {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupRelayListModel</name>
    <message>
        <source>not encrypted on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupRelaysTab</name>
    <message>
        <source>Relays of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of a relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has changed the relays meanwhile. Save to replace their list, or discard yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{live} of %Ln relay(s) connected. Every message goes to all of them; one is enough to read it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln relay(s) connected: you are offline for this group. What you write waits here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The change is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a relay of the list first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group needs at least one relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet: {changes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This relay stands in the list already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay is being tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This relay did not answer. It was put into the list all the same; nothing is saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group runs on these relays now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone changed the group first. Your list is kept: look at the change, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupRights</name>
    <message>
        <source>You are no longer in this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only group admins can invite members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only group admins can change this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are leaving this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group needs at least one admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already a member</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupStateModel</name>
    <message>
        <source>Epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthTab</name>
    <message>
        <source>Relays in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relay is in use: you are offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits: relays have taken everything that was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of each event, by group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usable key packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile and relay lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}, the oldest {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leaving</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityStep</name>
    <message>
        <source>Create your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new key is made on this computer. No phone number, no e-mail, no server account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a key you have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an nsec, 64 hexadecimal digits, or an ncryptsec with its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportStep</name>
    <message>
        <source>Secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the ncryptsec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste your secret key first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase of the ncryptsec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a public key. The secret one begins with nsec1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InboxLine</name>
    <message>
        <source>No inbox relay is set: nobody can invite you</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Listening on {n} of %Ln inbox relay(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connecting to %Ln inbox relay(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: invitations come in when an inbox relay can be reached</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InfoTab</name>
    <message>
        <source>Edit name and description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are leaving. As soon as an admin&apos;s app has seen it, you are out; nothing can be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have left this group. What you have received stays here; nothing new comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An admin has removed you. What you have received stays here; nothing new comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device cannot follow the group any more. It goes on listening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InviteCard</name>
    <message>
        <source>If you decline, they are not told; you stay listed as invited until an admin removes you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move back to pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block inviter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} invites you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already a member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private key for this key package is not on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have joined this group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask inviter to send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not an admin of this group. Join only if you know them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your invitation reached me, but I cannot join with it here. Please remove me and invite me again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message copied. Paste it where {name} reads it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InviteCheckCard</name>
    <message>
        <source>Checking before anything is sent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation cannot be sent. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be sent, but look at this first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be checked. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature of the key package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cipher suite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What their app can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the group takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relays of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their inbox relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key package is signed and valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same cipher suite as the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their app can do all that the group requires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may invite, and they are no member yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln group relay(s) answer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln of their inbox relay(s) answer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The invitation is {size}; relays take {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key package is not signed by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relay of the group answers now. The change may not get through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} names no inbox relay. The invitation goes to the group&apos;s relays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inbox relay of {name} answers now. The invitation may arrive late.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InviteFacts</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key package event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation as it came, without what is sealed in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent with {client}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cipher suite: {suite}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Admins: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relays: {relays}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for its key on this device…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key it was made for is on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made for another device of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key it was made for is not on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InviteFlow</name>
    <message>
        <source>Cancelled. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was too late to cancel: the change had left. Look under Invites, Sent, to withdraw it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in the group, but we could not deliver the invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key package is not signed by {name}. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relay accepted the change. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relay accepted the change. The invitation was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone changed the group first. Updated; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not an admin any more. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InviteGate</name>
    <message>
        <source>Another change is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline — an invite needs a relay to confirm it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InviteListModel</name>
    <message>
        <source>From {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InviteMemberDialog</name>
    <message>
        <source>Invite to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation is on its way and goes on by itself. Close again to leave it to that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet. Close again to stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change has left and cannot be stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for key packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a key package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation is being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation cannot be sent; see what is wrong above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not an admin any more. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation sent to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InviteSteps</name>
    <message numerus="yes">
        <source>Publish to group relays ({n} of %Ln)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the welcome ({n} of %Ln inbox relay(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Prepare the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish to group relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the welcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InviteToGroupDialog</name>
    <message>
        <source>Invite {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation is on its way and goes on by itself. Close again to leave it to that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet. Close again to stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading groups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the group about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create &amp; invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group that you could invite {name} to. Make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change has left and cannot be stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a key package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the group a name first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for key packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation is being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation cannot be sent; see what is wrong above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation sent to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvitesEmpty</name>
    <message>
        <source>Loading invites…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invites could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No invitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share your npub or QR so people can find you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy my public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking whether you can be reached…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot be invited yet. Look at Settings, Key packages and Relays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether you can be reached: no relay answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvitesPage</name>
    <message>
        <source>Invites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invites by status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tab} ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined. They are not told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is blocked. Their invitations are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyPackageCard</name>
    <message>
        <source>Event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not offered any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was given to somebody already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slot of this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who hands it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies in a relay&apos;s stock, which gives it to one person and shows it to nobody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be used by more than one person until it is renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its private part is kept for a while: invitations made with it can still be opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyPackageChooser</name>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy message to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask their relays to hand out a key package that they keep in stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for key packages of {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Looking on %Ln relay(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The recommended key package is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No usable key package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relay has answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relays could not be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I would like to invite you to an encrypted group. Please open a Marmot app once, so that I can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their relays are being asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking their relays for a key package out of stock…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyPackageListModel</name>
    <message>
        <source>Unknown app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{made}, on %Ln relay(s)</source>
        <extracomment>{made} is &quot;Published {age}&quot;.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Used or taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last resort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by you before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyStorePanel</name>
    <message>
        <source>Test the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase for the day the keyring fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens this account as well, for example after a change of the desktop environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data is encrypted; its key is kept in the keyring of this desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data is encrypted by a passphrase, which is asked for at every start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Type at least %Ln character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The key is being wrapped; this takes a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is being tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring works: an entry was written, read and removed. It is kept by: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no keyring that the app can use any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring ({name}) does not answer. Unlock it, or set a passphrase while this is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set. Keep it where you keep your other passwords.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Your key packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can I be invited?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever invites you takes one of your key packages from a relay. The app keeps a fresh one there by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking from outside, as somebody who invites you…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can invite you until a relay has one of your key packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relay has taken your key package yet. It is sent again by itself until one does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Relays hand out %Ln key package(s) in your name that are not from this computer. An invitation made with one of them opens only on the device that has its private part.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>One moment: it is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relays are being asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking relays…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new key package is published; the one before is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relay has taken it yet. It is sent as soon as one can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key package is on its way to all of its relays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysTab</name>
    <message>
        <source>Key packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others need one of your key packages to invite you. The app publishes and renews them by itself; what is published, and where, stands on a page of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaveGroupDialog</name>
    <message>
        <source>Leave this group?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the only admin. Choose who takes over:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The members of {name} are told that you want to go, and an admin&apos;s app takes you out. Until then it shows as leaving. What you have received stays on this device. You can come back by a new invitation only, and what is written in between stays locked for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else is in {name}, so it ends with you. What was written stays on this device; nobody is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the next admin first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are leaving {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone changed the group first, so you are still in it. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads to {host}. Your browser opens it, and whoever runs that site sees your address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address begins with something that looks like another site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marmot Desktop cannot show what this link names. You can copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LocaleText</name>
    <message>
        <source>{percent} %</source>
        <extracomment>A percentage. Set the space and the sign as your language does, such as &quot;80%&quot; or &quot;80 %&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogEventDialog</name>
    <message>
        <source>Why can&apos;t I read this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author&apos;s public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>Least important lines to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to look for in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other filters to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program does appears here as it happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes from the relays for this group is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of what the relays handed out is locked for this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that break a rule of the group are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members, admins, name, relays and keys: every change of them is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>A message waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wish waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came a second time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wish was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change came too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier change of the group has won.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was known already; relays hand out the same thing more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sent a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked for a change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sent something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} sent a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} changed the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} asked for a change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} sent something</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link names an event, not a person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberListModel</name>
    <message>
        <source>Invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message>
        <source>Open contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the chat with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step down as admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take admin right away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {name} an admin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admins can invite and remove people, and change the group&apos;s name and relays. An admin can also take your own admin right away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is being sent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is an admin now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the admin right of {name} away?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step down as admin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stay a member. To become an admin again you need another admin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay a member, and can no longer invite, remove or change anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are no admin any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no admin any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They cannot read what is written from now on. What they have received before stays with them. Everybody in the group sees that they were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %Ln of their devices are removed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {name} from the group?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MembersTab</name>
    <message>
        <source>Invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No member of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Opening the chat with {name}…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>New messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageDetailsSheet</name>
    <message>
        <source>Message details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written {time}, by its author&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent yet; it goes out as soon as a relay is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent; nobody has received it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its author has deleted it; other apps may still show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent in epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{relay} took it at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{relay} did not take it: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s) have taken it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what is inside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageRows</name>
    <message>
        <source>sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer to {author}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new messages from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsupported content (kind {kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown when it arrived; the sender&apos;s clock says {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original message not here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageView</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkStrip</name>
    <message numerus="yes">
        <source>None of %Ln relay(s) is reached. What you write is sent later.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Catching up with %Ln chat(s): {left} to read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Catching up with %Ln chat(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewChatDialog</name>
    <message>
        <source>New group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the admin. Everything in the group is encrypted from end to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose somebody first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Create and invite %Ln</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Starting the chat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group is ready. Not everybody could be invited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group is ready. Not every invitation has arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation sent. The chat is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Invitation sent to %Ln person(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>None of them can be invited now: each must open a Marmot app once. Nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnKeyPackageListModel</name>
    <message>
        <source>For one invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for older apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used or replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reusable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relay has given it to somebody who may invite you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{made}, not on a relay yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{made}, taken by %Ln relay(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{made}, found on {n} of %Ln relay(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageSearchText</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key package of {client}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name} cannot be invited with what was found. {reason} Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be said about {name}: no relay answered in time. Nothing was sent. Look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key package. {name} must open a Marmot app once. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleBook</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonChoices</name>
    <message>
        <source>From what you pasted · {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incompatible app</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Search contacts, or paste npub / NIP-05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was a secret key, and it was removed. Never give it to anybody. Ask for an npub instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole public key. An npub has 63 letters. Copy it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking this person up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a public key. Paste a whole npub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading contacts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You follow nobody yet. Paste an npub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match. Paste a full npub to invite someone you don&apos;t follow.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresenceRow</name>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyTab</name>
    <message>
        <source>Load profile pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture lies on a server that its owner has chosen. Loading it tells that server your network address and that you look. Pictures are kept small, and encrypted with everything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of my contacts and groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have blocked nobody. Block somebody on their page in the contacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their invitations and direct chats are hidden on this computer. Open one to unblock them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>Public, as everything here: everybody can see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of your picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who looks at it tells its server their network address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address (NIP-05)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name@domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others find you by it, if the domain names your key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address on the web begins with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address looks like name@domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile saved and on its way to your relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, but this domain does not name your key yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, but this domain did not answer, so nobody can check it now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProtectionFields</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the keyring of this desktop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the keyring of this desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Choose a passphrase of at least %Ln character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Type the same passphrase twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data is encrypted on this computer; its key is kept in the keyring of this desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data is encrypted on this computer by the passphrase given for this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no keyring that the app can use. Choose a passphrase instead: it encrypts your data on this computer and is asked for at every start. It cannot be recovered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickSwitcher</name>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat, person or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chat, person or command is called like that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailKeeper</name>
    <message>
        <source>Your QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RatchetTreeDialog</name>
    <message>
        <source>Ratchet tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People stand at the bottom, one place for each device. A filled dot is a key that all devices below it share, a dashed ring has none yet. In colour: the way from this device to the top. An orange ring: keys still as they were at the invitation, or a device that does not know a key yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a place, or walk with the arrow keys, to read what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to {file}. The picture shows the names of the members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of it (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to this device (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector graphic (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachabilityCard</name>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachabilityText</name>
    <message>
        <source>No relay has answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can be invited now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot be invited now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be invited now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be invited now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at your connection and your relays, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must open a Marmot app once: that publishes a key package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hi! Please open your Marmot app once and stay online for a minute, so that I can invite you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a message to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app of {name} cannot take part in Marmot groups. A newer one can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hi! I would like to invite you to a group, but your app is too old. Please update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invitation would not arrive: no inbox relay of {name} answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hi! I cannot reach your inbox relays. Please look at the relay settings of your app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish your relay lists, so that others find you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open relay settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish a key package: without one nobody can invite you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish a key package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose inbox relays that answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln answer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left, on {where}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>On {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{relay} and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>List of key package relays found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list of key package relays; other relays were asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list of key package relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of key package relays: nobody has answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key package found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key package on any relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key package: nobody has answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by its owner and well-formed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key package is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validity: no key package to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app fits Marmot groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app does not fit Marmot groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App: no key package to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key package is fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key package is old: its owner may be gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key package has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age: no key package to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single-use key packages are kept by a relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stock of single-use key packages is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock: nobody has answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of inbox relays found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list of inbox relays; other relays are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inbox relays are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of inbox relays: nobody has answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox relays answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every inbox relay answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inbox relay answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox relays could not be asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadyList</name>
    <message>
        <source>Profile published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General relay list published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox relay list published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key package relay list published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key package published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can be invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relay takes it: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken yet, sent again by itself: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relay has answered yet. It is sent by itself later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Taken by {n} of %Ln relay(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking from outside, as somebody who invites you…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has your public key finds what it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything was found yet. Relays may need a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelayHealthModel</name>
    <message>
        <source>{sent} sent, {received} received</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln reconnection(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelayListEditor</name>
    <message>
        <source>No relay in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of a relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay is being tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a relay of the list first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list needs at least one relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This relay is in the list already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelayListModel</name>
    <message>
        <source>Not in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers in {ms} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelaySheet</name>
    <message>
        <source>About this relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the relay what it says of itself…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the relay&apos;s own words; nothing of it is proved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows who you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, one to each who asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events in one answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln bit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock of key packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supports (NIPs)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelayStep</name>
    <message>
        <source>Choose relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relays carry your encrypted messages; they cannot read them. People reach you through the same relays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test and add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the suggested relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the suggested relays answers. Check your connection, or go on with this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are being tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish these relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your relay lists are being looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relays are being tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick or add at least one relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This relay cannot be reached ({why}). Check the address and your connection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelayText</name>
    <message>
        <source>ws:// is not encrypted: everybody on the way could see who you are. Use the address with wss://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers in {ms} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It serves only those it knows: strangers cannot look you up or write to you there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everybody may write there: invitations of strangers may be refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It serves those who pay: invitations of others may be refused.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelaysTab</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you publish, and where your groups run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where invitations reach you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where others find the key package they need to invite you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the same relays for all three lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let closed inbox relays of others know who sends an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some relays take invitations only from senders they know. Without this they learn a key that is used once, and may refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relays: you are offline. Add one and save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each list needs at least one relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relays are being tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Your lists are on their way to the relays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile, lists and key package are on their way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplyStrip</name>
    <message>
        <source>Do not answer it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecurityTab</name>
    <message>
        <source>Renew my keys now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the ratchet tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My keys renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages are encrypted from end to end: relays see neither what is written nor by whom. Whenever keys are renewed, older ones are thrown away, so that somebody who steals a device cannot read far back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln key change(s) so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Suite {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet; they are those you came in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as soon as the group is quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>members can leave by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an admin&apos;s app lets members go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marmot {version}; {manner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Only members see the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys in this group are new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone changed the group first, so your keys are as before. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SentCard</name>
    <message>
        <source>Resend welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the group from its beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Added to the group ({n} of %Ln relay(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Welcome delivered ({n} of %Ln inbox relay(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending the welcome ({n} of %Ln inbox relay(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Welcome not delivered ({n} of %Ln inbox relay(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First heard of {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer in the group; nothing was heard of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has not been heard of in the group yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They will be removed from the group and cannot join with this invitation any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SentInviteListModel</name>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a direct chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SentTab</name>
    <message>
        <source>Sent invitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading invitations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitations could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No invitations sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom you invite is listed here until they are heard of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The welcome is being sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation is being withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome sent again to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inbox relay of {name} has taken the welcome. It will be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard, layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile, backup, signing out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures, blocked people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme, accent, size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others need to invite you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics, data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, licences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Search shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shortcut is called like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShowCodeDialog</name>
    <message>
        <source>QR code of the link below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan it with a Marmot or another Nostr app. It holds a public key and relays; nothing secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignOutSheet</name>
    <message>
        <source>Sign out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is closed on this computer. Its messages and keys stay here, encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You open it again with one click, while this desktop&apos;s keyring is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need your passphrase to open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no copy of your secret key yet. Should this computer be lost, the account is too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is being closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartProgressList</name>
    <message>
        <source>Looking for a key package of {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation sent to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in the group; the welcome will be tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inviting {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StockMeters</name>
    <message>
        <source>In stock on your relays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These relays hand out a new key package to each person who invites you, also while you are away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This relay signs with another key than before. What it says of your stock is not believed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are on their way.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Running low, looked at {age}. It is filled up by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SystemLines</name>
    <message>
        <source>The group has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} added {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} removed {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} renamed the group to “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} changed the description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} made {people} admin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} took the admin right from {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} changed the relays of the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} changed the picture of the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} removed the picture of the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} added a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You joined. {people} invited you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor}&apos;s app sent a change that is not valid; the group has split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An admin&apos;s app sent a change that is not valid; the group has split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} removed you from the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier change by another member won. Some recent changes were taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes in this group were taken back several times this week. Somebody may be replaying old changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TickLine</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>No messages yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages before you joined are not available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The messages could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original message is not on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Latest messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreeText</name>
    <message numerus="yes">
        <source>%Ln device(s) on {places}.</source>
        <extracomment>{places} is &quot;%Ln place(s)&quot; of the same part.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <extracomment>{places} is &quot;%Ln place(s)&quot; of the same part.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{held} of %Ln key(s) above them are there, the others are blank.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Place {place}: empty. The next person who is invited may sit here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Blank: the %Ln device(s) below share no key here until one of them renews its keys.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The key on top: every device shares it, and the group&apos;s keys come from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A key shared by the %Ln device(s) below.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have come later and do not know it yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It lies on the way from this device to the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another device of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a device of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {place}: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its keys were renewed since it was invited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its keys still are those it was invited with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Ratchet tree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockStep</name>
    <message>
        <source>Welcome back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is protected by a passphrase, because there is no keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not open this account. Use the passphrase you have set for this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this account is in the keyring of this desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is being tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is being opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not hand out this account&apos;s key. Unlock the keyring, then open the account again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring ({name}) works, but may not be the one that keeps this account&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring ({name}) is locked or does not answer. Unlock it and open the account again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no keyring that the app can use now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnreadableText</name>
    <message>
        <source>This device has lost touch with the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that the relays have handed out for this group could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender&apos;s app used a key twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two messages were locked with the same key, so this one cannot be opened safely. Somebody may run two copies of their app. Ask the sender to write it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many messages are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between this message and the last one of its sender, too many did not reach this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was refused to protect you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is part of the group; nothing is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another change was faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people changed the group at once. Only one change counts; this one was left out on every device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its keys are gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group has renewed its keys since, and this device has deleted the old ones, which protects what was written before if the device is ever stolen. Ask the sender to write it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent before you joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newcomers cannot read what was written before them. Nothing is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for an earlier change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group was changed before this was written, and that change has not reached this device. As soon as a relay hands it out, this will be read by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key of this device opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either the group has moved on by a change that this device has not seen, or somebody outside the group has posted under its address. In the second case nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are out of this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written after that is locked for you. An admin can invite you again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Marmot Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private group chat. Encrypted from end to end, carried by relays that you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyUnreadableDialog</name>
    <message>
        <source>Why can&apos;t I read this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a request to an admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what has come…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All relays of the group were asked. It still cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All relays of the group were asked. Everything can be read now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relays of the group are being asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of this group cannot be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Diagnostics copied. They hold no messages, names or keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please invite me again to the group &quot;{group}&quot;: my app cannot read its new messages. If I still stand in the list of members, remove me first. My key: {npub}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Send it to an admin of the group over another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking all relays of the group. This takes up to half a minute…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Somebody changed {name} first. Your change was taken back; look and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_GroupChoices</name>
    <message>
        <source>A direct chat stays between two</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Just you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inviting…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_IdentityStep</name>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is being opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
