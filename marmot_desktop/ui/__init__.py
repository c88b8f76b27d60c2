"""The window: a face over the services, in Qt's thread.

Reading order: `context` (what a page is given), `actions` (the only door out), `bridge` (the only door in), `tasks` (who
may start a task), `collector` (where garbage is collected), `theme`, then `shell.main_window` and the pages. `window`
puts them together; only `app.py` and its like import it.

How to start a window (Qt's thread, `core_loop` already runs in a thread of its own):

    application = create_application(argv); collector = GarbageCollector(application); collector.start()
    loop = create_loop(application)             # run this loop, not application.exec()
    bridge = UiBridge(); await bridge.open(desk.hub, core_loop)
    window = build_window(application, UiActions(desk, core_loop, use_passphrase=...), bridge, WindowOptions(...))
    window.begin(); window.show(); collector.freeze()
    await closed(window)                        # the user closes it, or presses Ctrl+Q
    await window.shut_down(); await bridge.close(); collector.stop()

A page is built from models (`models/`, lists over domain values), one delegate (`delegates/`) and dumb widgets
(`widgets/`). It wishes through `context.actions` inside its `TaskScope`, and changes on signals of `context.bridge`.

Everything that can be clicked, typed into or read by a test has a stable object name. The parts of a whole add to its
name: `<banner>Text`, `<banner>Button`, `<field>Message` (its error), `<secret>Show`, `<copy field>Copy`, `<dialog>Close`,
`<header>Title`, `<header>Back`.

Object names, page by page (lists: the row's display role is its title):

    window        `mainWindow` `workspace` `toast` `toastText` `toastAction` `toastClose` `connectionDot`
    rail          `railChats` `railInvites` `railContacts` `railKeys` `railSettings`
    first run     `welcomeCreateButton` `welcomeImportButton` | `accountNameField` `createStepButton` `createStepPassphrase`
                  `createStepPassphraseAgain` `createStepProblemText` | `secretKeyField` `unwrapPassphraseField`
                  `importStepButton` | `nsecField` `nsecShowButton` `nsecCopyButton` `backupPassphraseField`
                  `backupSaveButton` `backupLaterButton` `backupDoneButton` | `relayUrlField` `relayTestButton`
                  `relayContinueButton` `relaySuggestedButton`, relayChoice0... | `tickRelays` `tickKeyPackage`
                  `tickReady` (property `done`) `finishNpubField` `startChattingButton` `finishLaterButton` `finishCodeButton`
    unlock        `unlockAccount` `unlockPassphraseField` `unlockButton` `unlockOtherButton` `unlockProblemText`
    chats         `chatsPage` `chatList` `newGroupButton` `conversation` `conversationHeaderTitle`
                  `conversationHeaderBelow` `inviteMemberHeaderButton` `groupDetailsButton` `messageList`
                  `newMessagesButton` `messageField` `sendButton` `groupStateBanner` `conversationEmptyHeading`
    new chat      `newChatDialog` or, for a group, `createGroupDialog`: `newChatPersonField` `newChatPersonList`
                  `newChatNext` | `groupNameField` `groupDescriptionField` `groupRelayField` `createGroupButton`
                  `createGroupProblemText` | startPerson0... `newChatOpen`
    details       `groupDetailPage` `groupTabs` `groupDetailClose` | `groupDetailName` `groupDetailDescription`
                  `inviteMemberButton` `groupEditButton` `groupEditName` `groupEditDescription` `groupEditSave`
                  `leaveGroupButton` `leaveHeirList` `leaveGroupConfirm` | `groupMembersTitle` `memberSearchField`
                  `memberList` `memberMenu` | `renewKeysButton` `groupDeviceList` `ratchetTreeButton` `ratchetTree`
                  `ratchetTreeSave` | `groupRelayList` `groupRelayField` `groupRelayAdd` `groupRelayRemove`
                  `groupRelaysSave` | `groupLogList` `groupLogAll` `groupLogUnreadable` `logEventDialog` |
                  `whyUnreadableDialog` `whyUnreadableFetch` `whyUnreadableAsk` `whyUnreadableCopy`
    invite        `inviteMemberDialog` `invitePersonField` `invitePersonList` `invitePersonHint` `keyPackageList`
                  `keyPackageSpinner` `keyPackageState` `keyPackageProblemText` `invitePersonBack` `sendInviteButton`
                  `inviteProblemText` | `inviteToGroupDialog` `inviteGroupList` `sendInviteToGroupButton`
                  `inviteNewGroupButton` `inviteNewGroupField` `inviteCreateGroupButton`
    contacts      `contactsPage` `contactList` `contactSearchField` `contactsAll` `contactsReady` `addContactButton` |
                  `addContactDialog` `contactReferenceField` `addContactConfirm` `codeFromFile` `codeFromClipboard`
                  `codeFromScreen` `ownCodeButton` | `contactDetailPage` `contactName` `contactNpubField`
                  `contactMessageButton` `inviteToGroupButton` `contactReachability` `contactReachabilityHeading`
                  `contactReachabilityCheck` `contactGroupList` `contactKeyPackageList` `contactNicknameField`
                  `contactFollowButton` `contactBlockButton` `contactCodeButton` `removeContactButton`
    invites       `invitesPage` `inviteTabs` `inviteList` `inviteCard` `inviteTitle` `joinGroupButton`
                  `archiveInviteButton` `restoreInviteButton` `inviteBannerText`
    keys          `keysPage` `publishKeyPackageButton` `checkPresenceButton` `ownKeyPackageList` `sendKeyPackageAgainButton`
                  `deleteKeyPackageButton`
    diagnostics   `diagnosticsPage` `diagnosticsTabs` `copyReportButton` `saveReportButton` `relayHealthList`
                  `groupLogList` | `logList` `logLevelBox` `logAreaBox` `logSearchField`
    settings      `settingsPage` `settingsList` `settingsHeaderBack` | `profileNameField` `profileAboutField`
                  `profilePictureField` `profileHandleField` `profileWebsiteField` `profileSaveButton` `accountNpubField`
                  `accountCodeButton` `signOutButton` | `picturesKnown` `picturesEverybody` `picturesNobody` `blockedList` |
                  `sameForAllBox` `generalRelayList` `generalRelayField` `generalRelayAdd` `generalRelayRemove`
                  `generalRelayInfo`, the same with inbox and keyPackage, `revealsSenderBox` `relaysSaveButton`
                  `relaysDiscardButton` `relaysTestButton` `publishEverythingButton` | `appearanceSystem` `appearanceLight`
                  `appearanceDark` `accentTeal` `zoomInButton` `zoomOutButton` `densityCompact` `fillWidthBox` |
                  `contrastOn` `stillnessOn` `readsNewBox` |
                  `showShortcutsButton` `sendByControlEnter` | `openKeysButton` | `openDiagnosticsButton` `openDataFolderButton` |
                  `copyVersionsButton`
    commands      `quickSwitcher` `quickField` `quickList` | `shortcutSheet` `shortcutSearchField` | `connectionPopover`
                  `connectionList` `accountButton` `accountSwitcher` `accountList` `signOutSheet` `signOutConfirm`
"""
