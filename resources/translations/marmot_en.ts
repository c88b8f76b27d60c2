<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountButton</name>
    <message numerus="yes">
        <source>%Ln waiting in other accounts</source>
        <translation>
            <numerusform>%Ln waiting in other accounts</numerusform>
            <numerusform>%Ln waiting in other accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountListModel</name>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>%Ln unread message</numerusform>
            <numerusform>%Ln unread messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invite(s)</source>
        <translation>
            <numerusform>%Ln invite</numerusform>
            <numerusform>%Ln invites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountTableModel</name>
    <message numerus="yes">
        <source>all %Ln run</source>
        <translation>
            <numerusform>all %Ln run</numerusform>
            <numerusform>all %Ln run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln failure</numerusform>
            <numerusform>%Ln failures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatListModel</name>
    <message numerus="yes">
        <source>%Ln unread message(s).</source>
        <translation>
            <numerusform>%Ln unread message.</numerusform>
            <numerusform>%Ln unread messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommonGroupModel</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionDot</name>
    <message numerus="yes">
        <source>Connected to {n} of %Ln relay(s)</source>
        <translation>
            <numerusform>Connected to {n} of %Ln relay</numerusform>
            <numerusform>Connected to {n} of %Ln relays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message numerus="yes">
        <source>You follow %Ln person(s) who are not here.</source>
        <translation>
            <numerusform>You follow %Ln person who is not here.</numerusform>
            <numerusform>You follow %Ln people who are not here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) added</source>
        <translation>
            <numerusform>%Ln contact added</numerusform>
            <numerusform>%Ln contacts added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Catching up (%Ln left)</source>
        <translation>
            <numerusform>Catching up (%Ln left)</numerusform>
            <numerusform>Catching up (%Ln left)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of this group&apos;s %Ln relay(s) is reached; what you write is sent later</source>
        <translation>
            <numerusform>The one relay of this group is not reached; what you write is sent later</numerusform>
            <numerusform>None of this group&apos;s %Ln relays is reached; what you write is sent later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reached} of this group&apos;s %Ln relay(s) are reached</source>
        <translation>
            <numerusform>{reached} of this group&apos;s %Ln relay is reached</numerusform>
            <numerusform>{reached} of this group&apos;s %Ln relays are reached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupRelaysTab</name>
    <message numerus="yes">
        <source>{live} of %Ln relay(s) connected. Every message goes to all of them; one is enough to read it.</source>
        <translation>
            <numerusform>{live} of %Ln relay connected. Every message goes to it.</numerusform>
            <numerusform>{live} of %Ln relays connected. Every message goes to all of them; one is enough to read it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln relay(s) connected: you are offline for this group. What you write waits here.</source>
        <translation>
            <numerusform>Its one relay is not connected: you are offline for this group. What you write waits here.</numerusform>
            <numerusform>None of %Ln relays connected: you are offline for this group. What you write waits here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupStateModel</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s)</source>
        <translation>
            <numerusform>%Ln relay</numerusform>
            <numerusform>%Ln relays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthTab</name>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln active</numerusform>
            <numerusform>%Ln active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leaving</source>
        <translation>
            <numerusform>%Ln leaving</numerusform>
            <numerusform>%Ln leaving</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <translation>
            <numerusform>%Ln damaged</numerusform>
            <numerusform>%Ln damaged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxLine</name>
    <message numerus="yes">
        <source>Listening on {n} of %Ln inbox relay(s)</source>
        <translation>
            <numerusform>Listening on {n} of %Ln inbox relay</numerusform>
            <numerusform>Listening on {n} of %Ln inbox relays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connecting to %Ln inbox relay(s)…</source>
        <translation>
            <numerusform>Connecting to %Ln inbox relay…</numerusform>
            <numerusform>Connecting to %Ln inbox relays…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InfoTab</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InviteCheckCard</name>
    <message numerus="yes">
        <source>{n} of %Ln group relay(s) answer</source>
        <translation>
            <numerusform>{n} of %Ln group relay answers</numerusform>
            <numerusform>{n} of %Ln group relays answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln of their inbox relay(s) answer</source>
        <translation>
            <numerusform>{n} of %Ln of their inbox relays answers</numerusform>
            <numerusform>{n} of %Ln of their inbox relays answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InviteFacts</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InviteListModel</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InviteSteps</name>
    <message numerus="yes">
        <source>Publish to group relays ({n} of %Ln)</source>
        <translation>
            <numerusform>Publish to group relays ({n} of %Ln)</numerusform>
            <numerusform>Publish to group relays ({n} of %Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the welcome ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>Send the welcome ({n} of %Ln inbox relay)</numerusform>
            <numerusform>Send the welcome ({n} of %Ln inbox relays)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyPackageChooser</name>
    <message numerus="yes">
        <source>Looking on %Ln relay(s)…</source>
        <translation>
            <numerusform>Looking on %Ln relay…</numerusform>
            <numerusform>Looking on %Ln relays…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyPackageListModel</name>
    <message numerus="yes">
        <source>{made}, on %Ln relay(s)</source>
        <extracomment>{made} is &quot;Published {age}&quot;.</extracomment>
        <translation>
            <numerusform>{made}, on %Ln relay</numerusform>
            <numerusform>{made}, on %Ln relays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyStorePanel</name>
    <message numerus="yes">
        <source>Type at least %Ln character(s)</source>
        <translation>
            <numerusform>Type at least %Ln character</numerusform>
            <numerusform>Type at least %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message numerus="yes">
        <source>Relays hand out %Ln key package(s) in your name that are not from this computer. An invitation made with one of them opens only on the device that has its private part.</source>
        <translation>
            <numerusform>Relays hand out %Ln key package in your name that is not from this computer. An invitation made with it opens only on the device that has its private part.</numerusform>
            <numerusform>Relays hand out %Ln key packages in your name that are not from this computer. An invitation made with one of them opens only on the device that has its private part.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LocaleText</name>
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
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberListModel</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message numerus="yes">
        <source>All %Ln of their devices are removed.</source>
        <translation>
            <numerusform>All %Ln of their devices are removed.</numerusform>
            <numerusform>All %Ln of their devices are removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersTab</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageDetailsSheet</name>
    <message numerus="yes">
        <source>%Ln relay(s) have taken it</source>
        <translation>
            <numerusform>%Ln relay has taken it</numerusform>
            <numerusform>%Ln relays have taken it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkStrip</name>
    <message numerus="yes">
        <source>None of %Ln relay(s) is reached. What you write is sent later.</source>
        <translation>
            <numerusform>Your one relay is not reached. What you write is sent later.</numerusform>
            <numerusform>None of your %Ln relays is reached. What you write is sent later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Catching up with %Ln chat(s): {left} to read</source>
        <translation>
            <numerusform>Catching up with %Ln chat: {left} to read</numerusform>
            <numerusform>Catching up with %Ln chats: {left} to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Catching up with %Ln chat(s)…</source>
        <translation>
            <numerusform>Catching up with %Ln chat…</numerusform>
            <numerusform>Catching up with %Ln chats…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewChatDialog</name>
    <message numerus="yes">
        <source>Create and invite %Ln</source>
        <translation>
            <numerusform>Create and invite %Ln</numerusform>
            <numerusform>Create and invite %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invitation sent to %Ln person(s)</source>
        <translation>
            <numerusform>Invitation sent to %Ln person</numerusform>
            <numerusform>Invitation sent to %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationWords</name>
    <message numerus="yes">
        <source>In %Ln chats</source>
        <translation>
            <numerusform>In %Ln chats</numerusform>
            <numerusform>In %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln new messages</numerusform>
            <numerusform>%Ln new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnKeyPackageListModel</name>
    <message numerus="yes">
        <source>{made}, taken by %Ln relay(s)</source>
        <translation>
            <numerusform>{made}, taken by %Ln relay</numerusform>
            <numerusform>{made}, taken by %Ln relays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{made}, found on {n} of %Ln relay(s)</source>
        <translation>
            <numerusform>{made}, found on {n} of %Ln relay</numerusform>
            <numerusform>{made}, found on {n} of %Ln relays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageSearchText</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s)</source>
        <translation>
            <numerusform>%Ln relay</numerusform>
            <numerusform>%Ln relays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtectionFields</name>
    <message numerus="yes">
        <source>Choose a passphrase of at least %Ln character(s)</source>
        <translation>
            <numerusform>Choose a passphrase of at least %Ln character</numerusform>
            <numerusform>Choose a passphrase of at least %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReachabilityText</name>
    <message numerus="yes">
        <source>{count} of %Ln answer</source>
        <translation>
            <numerusform>{count} of %Ln answers</numerusform>
            <numerusform>{count} of %Ln answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left, on {where}</source>
        <translation>
            <numerusform>%Ln left, on {where}</numerusform>
            <numerusform>%Ln left, on {where}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{relay} and %Ln more</source>
        <translation>
            <numerusform>{relay} and %Ln more</numerusform>
            <numerusform>{relay} and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingAloud</name>
    <message numerus="yes">
        <source>%Ln new message(s) in this chat.</source>
        <translation>
            <numerusform>%Ln new message in this chat.</numerusform>
            <numerusform>%Ln new messages in this chat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyList</name>
    <message numerus="yes">
        <source>Taken by {n} of %Ln relay(s)</source>
        <translation>
            <numerusform>Taken by {n} of %Ln relay</numerusform>
            <numerusform>Taken by {n} of %Ln relays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelayHealthModel</name>
    <message numerus="yes">
        <source>%Ln reconnection(s)</source>
        <translation>
            <numerusform>%Ln reconnection</numerusform>
            <numerusform>%Ln reconnections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln failure</numerusform>
            <numerusform>%Ln failures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelaySheet</name>
    <message numerus="yes">
        <source>%Ln bit(s)</source>
        <translation>
            <numerusform>%Ln bit</numerusform>
            <numerusform>%Ln bits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecurityTab</name>
    <message numerus="yes">
        <source>%Ln key change(s) so far</source>
        <translation>
            <numerusform>%Ln key change so far</numerusform>
            <numerusform>%Ln key changes so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SentCard</name>
    <message numerus="yes">
        <source>Added to the group ({n} of %Ln relay(s))</source>
        <translation>
            <numerusform>Added to the group ({n} of %Ln relay)</numerusform>
            <numerusform>Added to the group ({n} of %Ln relays)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Welcome delivered ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>Welcome delivered ({n} of %Ln inbox relay)</numerusform>
            <numerusform>Welcome delivered ({n} of %Ln inbox relays)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending the welcome ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>Sending the welcome ({n} of %Ln inbox relay)</numerusform>
            <numerusform>Sending the welcome ({n} of %Ln inbox relays)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Welcome not delivered ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>Welcome not delivered ({n} of %Ln inbox relay)</numerusform>
            <numerusform>Welcome not delivered ({n} of %Ln inbox relays)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockMeters</name>
    <message numerus="yes">
        <source>{count} of %Ln ready</source>
        <translation>
            <numerusform>{count} of %Ln ready</numerusform>
            <numerusform>{count} of %Ln ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are on their way.</source>
        <translation>
            <numerusform>%Ln more is on its way.</numerusform>
            <numerusform>%Ln more are on their way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SystemLines</name>
    <message numerus="yes">
        <source>{people} added a device.</source>
        <translation>
            <numerusform>{people} added a device.</numerusform>
            <numerusform>{people} added a device.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{people} left.</source>
        <translation>
            <numerusform>{people} left.</numerusform>
            <numerusform>{people} left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>%Ln new message</numerusform>
            <numerusform>%Ln new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%Ln unread</source>
        <extracomment>The tooltip of the icon in the tray. %Ln is a number of messages and invites together, in all accounts.</extracomment>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %Ln new</source>
        <extracomment>A line of the tray&apos;s menu. {name} is an account, %Ln what waits to be read in it.</extracomment>
        <translation>
            <numerusform>{name}: %Ln new</numerusform>
            <numerusform>{name}: %Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeText</name>
    <message numerus="yes">
        <source>%Ln device(s) on {places}.</source>
        <extracomment>{places} is &quot;%Ln place(s)&quot; of the same part.</extracomment>
        <translation>
            <numerusform>%Ln device on {places}.</numerusform>
            <numerusform>%Ln devices on {places}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <extracomment>{places} is &quot;%Ln place(s)&quot; of the same part.</extracomment>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{held} of %Ln key(s) above them are there, the others are blank.</source>
        <translation>
            <numerusform>{held} of %Ln key above them is there.</numerusform>
            <numerusform>{held} of %Ln keys above them are there, the others are blank.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blank: the %Ln device(s) below share no key here until one of them renews its keys.</source>
        <translation>
            <numerusform>Blank: the %Ln device below has no key here until it renews its keys.</numerusform>
            <numerusform>Blank: the %Ln devices below share no key here until one of them renews its keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A key shared by the %Ln device(s) below.</source>
        <translation>
            <numerusform>A key shared by the %Ln device below.</numerusform>
            <numerusform>A key shared by the %Ln devices below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have come later and do not know it yet.</source>
        <translation>
            <numerusform>%Ln of them has come later and does not know it yet.</numerusform>
            <numerusform>%Ln of them have come later and do not know it yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyUnreadableDialog</name>
    <message numerus="yes">
        <source>%Ln event(s) of this group cannot be read.</source>
        <translation>
            <numerusform>%Ln event of this group cannot be read.</numerusform>
            <numerusform>%Ln events of this group cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_GroupChoices</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
</TS>
