<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutTab</name>
    <message>
        <source>Copy versions</source>
        <translation>نسخ الإصدارات</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>المكوّنات</translation>
    </message>
    <message>
        <source>Marmot Desktop is free software under the MIT licence. It uses Qt under the LGPL, version 3, linked dynamically: you may replace Qt by a version of your own. These are its parts:</source>
        <translation>‏Marmot Desktop برنامج حر برخصة MIT. يستخدم مكتبة Qt برخصة LGPL، الإصدار 3، مرتبطةً ربطًا ديناميكيًا: يمكن استبدال Qt بنسخة من اختيارك. وهذه مكوّناته:</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>Private group chat that no company runs: encrypted from end to end by MLS, carried by Nostr relays.</source>
        <translation>محادثات جماعية خاصة لا تديرها أي شركة: مشفّرة من طرف إلى طرف عبر MLS، وتنقلها مُرحِّلات Nostr.</translation>
    </message>
    <message>
        <source>Versions copied</source>
        <translation>نُسخت الإصدارات</translation>
    </message>
</context>
<context>
    <name>AccessibilityTab</name>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>مثل سطح المكتب</translation>
    </message>
    <message>
        <source>On: black and white, with borders around everything</source>
        <translation>مفعّل: أسود وأبيض مع حدود حول كل شيء</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>تقليل الحركة</translation>
    </message>
    <message>
        <source>On: nothing turns or blinks by itself</source>
        <translation>مفعّل: لا شيء يدور أو يومض من تلقاء نفسه</translation>
    </message>
    <message>
        <source>Read new messages of the open chat aloud</source>
        <translation>قراءة الرسائل الجديدة في المحادثة المفتوحة بصوت مسموع</translation>
    </message>
    <message>
        <source>Everything can be done by keyboard: F6 goes from one part of the window to the next, Ctrl+/ shows all keys.</source>
        <translation>يمكن فعل كل شيء بلوحة المفاتيح: ينتقل F6 من جزء في النافذة إلى التالي، ويعرض Ctrl+/‎ كل الاختصارات.</translation>
    </message>
    <message>
        <source>Screen reader</source>
        <translation>قارئ الشاشة</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>A screen reader is active.</source>
        <translation>قارئ شاشة يعمل الآن.</translation>
    </message>
    <message>
        <source>No screen reader is active now; this holds when one is.</source>
        <translation>لا قارئ شاشة يعمل الآن؛ يسري هذا عند تشغيل أحدها.</translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message>
        <source>Account: {name}</source>
        <translation>الحساب: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting in other accounts</source>
        <translation>
            <numerusform>لا شيء ينتظر في الحسابات الأخرى</numerusform>
            <numerusform>واحد ينتظر في الحسابات الأخرى</numerusform>
            <numerusform>اثنان ينتظران في الحسابات الأخرى</numerusform>
            <numerusform>%Ln تنتظر في الحسابات الأخرى</numerusform>
            <numerusform>%Ln تنتظر في الحسابات الأخرى</numerusform>
            <numerusform>%Ln تنتظر في الحسابات الأخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountListModel</name>
    <message>
        <source>shown now</source>
        <translation>المعروض الآن</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>لا رسائل غير مقروءة</numerusform>
            <numerusform>رسالة غير مقروءة</numerusform>
            <numerusform>رسالتان غير مقروءتان</numerusform>
            <numerusform>%Ln رسائل غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invite(s)</source>
        <translation>
            <numerusform>لا دعوات</numerusform>
            <numerusform>دعوة واحدة</numerusform>
            <numerusform>دعوتان</numerusform>
            <numerusform>%Ln دعوات</numerusform>
            <numerusform>%Ln دعوة</numerusform>
            <numerusform>%Ln دعوة</numerusform>
        </translation>
    </message>
    <message>
        <source>live</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>تم تسجيل الخروج</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>لا يمكن فتحه</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>معروض</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>مشكلة</translation>
    </message>
</context>
<context>
    <name>AccountSwitcher</name>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>إضافة حساب…</translation>
    </message>
    <message>
        <source>Copy public key</source>
        <translation>نسخ المفتاح العام</translation>
    </message>
    <message>
        <source>Show my QR code</source>
        <translation>عرض رمز QR الخاص بي</translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation>إعدادات الحساب</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>تسجيل الخروج…</translation>
    </message>
</context>
<context>
    <name>AccountTab</name>
    <message>
        <source>Your public key</source>
        <translation>مفتاحك العام</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>Public key, to give to others</source>
        <translation>المفتاح العام، لمشاركته مع الآخرين</translation>
    </message>
    <message>
        <source>Show your QR code</source>
        <translation>عرض رمز QR الخاص بك</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>نسخة احتياطية</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Accounts on this computer</source>
        <translation>الحسابات على هذا الحاسوب</translation>
    </message>
    <message>
        <source>All of them are live at once. Signing out closes one and keeps its data here, encrypted.</source>
        <translation>كلها متصلة في الوقت نفسه. تسجيل الخروج يغلق أحدها وتبقى بياناته هنا مشفّرة.</translation>
    </message>
    <message>
        <source>Your QR code</source>
        <translation>رمز QR الخاص بك</translation>
    </message>
</context>
<context>
    <name>AccountTableModel</name>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>المفتاح العام</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>لم تُقرأ</translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>العمل في الخلفية</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>المُرحِّلات</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>آخر حدث</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>تُفتح بواسطة</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>تم تسجيل الخروج</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>قيد التشغيل</translation>
    </message>
    <message>
        <source>{connected} of {all}</source>
        <translation>{connected} من {all}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>{well} of {all} run</source>
        <translation>{well} من {all} تعمل</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln run</source>
        <translation>
            <numerusform>لا شيء يعمل</numerusform>
            <numerusform>واحد يعمل</numerusform>
            <numerusform>كلاهما يعمل</numerusform>
            <numerusform>كل الـ%Ln تعمل</numerusform>
            <numerusform>كل الـ%Ln تعمل</numerusform>
            <numerusform>كل الـ%Ln تعمل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>لا إخفاقات</numerusform>
            <numerusform>إخفاق واحد</numerusform>
            <numerusform>إخفاقان</numerusform>
            <numerusform>%Ln إخفاقات</numerusform>
            <numerusform>%Ln إخفاقًا</numerusform>
            <numerusform>%Ln إخفاق</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for the start</source>
        <translation>ينتظر البدء</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>starts again in a moment</source>
        <translation>يبدأ من جديد بعد لحظة</translation>
    </message>
    <message>
        <source>has nothing to do</source>
        <translation>ليس لديه ما يفعله</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Keyring or passphrase</source>
        <translation>حلقة المفاتيح أو عبارة المرور</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>حلقة المفاتيح</translation>
    </message>
    <message>
        <source>Connected relays, of all that are in use</source>
        <translation>المُرحِّلات المتصلة من بين كل ما يُستخدم</translation>
    </message>
    <message>
        <source>Not known while the account is signed out: its database is closed and encrypted.</source>
        <translation>غير معروف ما دام الحساب مسجَّل الخروج: قاعدة بياناته مغلقة ومشفَّرة.</translation>
    </message>
</context>
<context>
    <name>AccountsPanel</name>
    <message>
        <source>Accounts on this computer</source>
        <translation>الحسابات على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Stay signed in: open this account when the app starts</source>
        <translation>البقاء مسجّل الدخول: فتح هذا الحساب عند بدء التطبيق</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>تسجيل الخروج…</translation>
    </message>
    <message>
        <source>Remove from this device…</source>
        <translation>إزالة من هذا الجهاز…</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>إضافة حساب…</translation>
    </message>
    <message>
        <source>Choose an account first</source>
        <translation>اختر حسابًا أولًا</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>It is shown already</source>
        <translation>هو معروض بالفعل</translation>
    </message>
    <message>
        <source>It is not signed in</source>
        <translation>لم يُسجَّل الدخول إليه</translation>
    </message>
</context>
<context>
    <name>AccountsTab</name>
    <message>
        <source>Copy table</source>
        <translation>نسخ الجدول</translation>
    </message>
    <message>
        <source>All accounts on this computer</source>
        <translation>كل الحسابات على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Every account that is signed in works in the background, whichever of them is shown.</source>
        <translation>كل حساب مسجَّل الدخول يعمل في الخلفية، أيًّا كان الحساب المعروض.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>The table is on the clipboard</source>
        <translation>الجدول في الحافظة</translation>
    </message>
    <message>
        <source>The accounts are being counted</source>
        <translation>يجري عدّ الحسابات</translation>
    </message>
</context>
<context>
    <name>AddContactDialog</name>
    <message>
        <source>Add a contact</source>
        <translation>إضافة جهة اتصال</translation>
    </message>
    <message>
        <source>Their public key, link or address</source>
        <translation>مفتاح عام أو رابط أو عنوان</translation>
    </message>
    <message>
        <source>An npub, an nprofile, a nostr: or marmot: link, name@domain or 64 hexadecimal digits.</source>
        <translation>‏npub أو nprofile أو رابط nostr:‎ أو marmot:‎ أو name@domain أو 64 رقمًا سداسيًا عشريًا.</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>إضافة جهة الاتصال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>صورة…</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>الحافظة</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>الشاشة</translation>
    </message>
    <message>
        <source>Or read a QR code from</source>
        <translation>أو قراءة رمز QR من</translation>
    </message>
    <message>
        <source>Your public key</source>
        <translation>مفتاحك العام</translation>
    </message>
    <message>
        <source>Show your QR code</source>
        <translation>عرض رمز QR الخاص بك</translation>
    </message>
    <message>
        <source>Yours, to give to others</source>
        <translation>مفتاحك، لمشاركته مع الآخرين</translation>
    </message>
    <message>
        <source>Being added</source>
        <translation>جارٍ الإضافة</translation>
    </message>
    <message>
        <source>Paste their public key first</source>
        <translation>الصق المفتاح العام لهذا الشخص أولًا</translation>
    </message>
    <message>
        <source>A picture is being read</source>
        <translation>جارٍ قراءة صورة</translation>
    </message>
    <message>
        <source>This is a secret key. Never give it to anybody. It was removed.</source>
        <translation>هذا مفتاح سري، فلا تعطه لأحد أبدًا. تمت إزالته.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp)</source>
        <translation>صور (*.png *.jpg *.jpeg *.webp *.gif *.bmp)</translation>
    </message>
    <message>
        <source>A picture with a QR code</source>
        <translation>صورة فيها رمز QR</translation>
    </message>
    <message>
        <source>There is neither a picture nor text on the clipboard.</source>
        <translation>لا توجد في الحافظة صورة ولا نص.</translation>
    </message>
    <message>
        <source>Put the code beside this window. The screen is looked at once; nothing is kept or sent.</source>
        <translation>ضع الرمز بجانب هذه النافذة. يُنظر إلى الشاشة مرة واحدة، ولا يُحفظ شيء ولا يُرسل.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>المسح الآن</translation>
    </message>
    <message>
        <source>This desktop does not let programs look at the screen. Save a screenshot and choose it here.</source>
        <translation>لا يسمح سطح المكتب هذا للبرامج برؤية الشاشة. احفظ لقطة شاشة ثم اخترها هنا.</translation>
    </message>
    <message>
        <source>This is your own code.</source>
        <translation>هذا رمزك أنت.</translation>
    </message>
    <message>
        <source>No QR code was found there.</source>
        <translation>لم يُعثر على رمز QR.</translation>
    </message>
    <message>
        <source>This names no person. Look at it before you go on.</source>
        <translation>هذا لا يدل على أي شخص. راجعه قبل المتابعة.</translation>
    </message>
    <message>
        <source>Your QR code</source>
        <translation>رمز QR الخاص بك</translation>
    </message>
</context>
<context>
    <name>AdvancedTab</name>
    <message>
        <source>Open diagnostics</source>
        <translation>فتح التشخيص</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>فتح مجلد البيانات</translation>
    </message>
    <message>
        <source>This window keeps nothing on disk</source>
        <translation>لا تحفظ هذه النافذة شيئًا على القرص</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>How relays are doing, what waits to be sent, the log of the program, and a report without secrets.</source>
        <translation>حالة المُرحِّلات، وما ينتظر الإرسال، وسجل البرنامج، وتقرير خالٍ من الأسرار.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Everything is kept in one folder, encrypted. Copy it only while the program is closed.</source>
        <translation>كل شيء محفوظ ومشفّر في مجلد واحد. لا تنسخه إلا والبرنامج مغلق.</translation>
    </message>
    <message>
        <source>This desktop knows no program for folders: {folder}</source>
        <translation>لا يعرف سطح المكتب هذا برنامجًا لفتح المجلدات: {folder}</translation>
    </message>
</context>
<context>
    <name>AppearanceTab</name>
    <message>
        <source>Conversations fill the width of the window</source>
        <translation>المحادثات تملأ عرض النافذة</translation>
    </message>
    <message>
        <source>Otherwise lines stay short enough to be read easily.</source>
        <translation>وإلا بقيت الأسطر قصيرة تسهل قراءتها.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>مثل سطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>الكثافة</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>مريحة</translation>
    </message>
    <message>
        <source>Compact: more rows, less room between them</source>
        <translation>مضغوطة: صفوف أكثر ومسافات أقل</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>أزرق مخضر</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>وردي</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>كهرماني</translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation>رصاصي</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>لون التمييز</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>الحجم الأصلي</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>High contrast has colours of its own</source>
        <translation>للتباين العالي ألوانه الخاصة</translation>
    </message>
    <message>
        <source>This is the smallest size</source>
        <translation>هذا أصغر حجم</translation>
    </message>
    <message>
        <source>This is the largest size</source>
        <translation>هذا أكبر حجم</translation>
    </message>
    <message>
        <source>This is the size as at first</source>
        <translation>هذا هو الحجم الأصلي</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Secret key</source>
        <translation>المفتاح السري</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Or save it to a file, protected by a passphrase</source>
        <translation>أو حفظه في ملف تحميه عبارة مرور</translation>
    </message>
    <message>
        <source>Passphrase for the file</source>
        <translation>عبارة مرور للملف</translation>
    </message>
    <message>
        <source>Save encrypted…</source>
        <translation>حفظ مشفّر…</translation>
    </message>
    <message>
        <source>Whoever has this key is you. A copy is taken off the clipboard after a minute.</source>
        <translation>من يملك هذا المفتاح يملك هويتك. تُمحى نسخته من الحافظة بعد دقيقة.</translation>
    </message>
    <message>
        <source>The key is being wrapped; this takes a few seconds</source>
        <translation>جارٍ تغليف المفتاح؛ يستغرق ذلك بضع ثوانٍ</translation>
    </message>
    <message>
        <source>Type a passphrase for the file first</source>
        <translation>اكتب عبارة مرور للملف أولًا</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Copied. Paste it into a password manager now.</source>
        <translation>تم النسخ. الصقه الآن في مدير كلمات مرور.</translation>
    </message>
    <message>
        <source>Save the encrypted key</source>
        <translation>حفظ المفتاح المشفّر</translation>
    </message>
    <message>
        <source>Saved to {file}. To use it, its passphrase is needed.</source>
        <translation>تم الحفظ في {file}. ولاستخدامه تلزم عبارة المرور.</translation>
    </message>
</context>
<context>
    <name>BackupStep</name>
    <message>
        <source>Save your key</source>
        <translation>حفظ مفتاحك</translation>
    </message>
    <message>
        <source>The key is your account. Nobody can reset it: without it, the account is lost with this computer.</source>
        <translation>المفتاح هو حسابك. لا أحد يستطيع إعادة تعيينه: من دونه يضيع الحساب إذا ضاع هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>I have saved it</source>
        <translation>لقد حفظته</translation>
    </message>
    <message>
        <source>Show, copy or save the key first</source>
        <translation>اعرض المفتاح أو انسخه أو احفظه أولًا</translation>
    </message>
</context>
<context>
    <name>ChatFilterBar</name>
    <message>
        <source>Search chats</source>
        <translation>البحث في المحادثات</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>لم تُقرأ</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>مباشرة</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>مجموعات</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشفة</translation>
    </message>
    <message>
        <source>Which chats are shown</source>
        <translation>المحادثات المعروضة</translation>
    </message>
</context>
<context>
    <name>ChatListModel</name>
    <message>
        <source>Pinned.</source>
        <translation>مثبّتة.</translation>
    </message>
    <message>
        <source>Muted.</source>
        <translation>مكتومة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread message(s).</source>
        <translation>
            <numerusform>لا رسائل غير مقروءة.</numerusform>
            <numerusform>رسالة غير مقروءة.</numerusform>
            <numerusform>رسالتان غير مقروءتان.</numerusform>
            <numerusform>%Ln رسائل غير مقروءة.</numerusform>
            <numerusform>%Ln رسالة غير مقروءة.</numerusform>
            <numerusform>%Ln رسالة غير مقروءة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked unread.</source>
        <translation>معلَّمة كغير مقروءة.</translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation>جارٍ الإرسال.</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>لم تُرسل.</translation>
    </message>
    <message>
        <source>Draft: {text}</source>
        <translation>مسودة: {text}</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>لا رسائل بعد</translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation>حُذفت هذه الرسالة.</translation>
    </message>
    <message>
        <source>Content that cannot be shown</source>
        <translation>محتوى لا يمكن عرضه</translation>
    </message>
    <message>
        <source>Just you</source>
        <translation>أنت فقط</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>جارٍ المغادرة</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>تمت المغادرة</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>أُزلت منها</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>معطّلة</translation>
    </message>
</context>
<context>
    <name>ChatListPane</name>
    <message>
        <source>List of chats</source>
        <translation>قائمة المحادثات</translation>
    </message>
    <message>
        <source>Loading chats…</source>
        <translation>جارٍ تحميل المحادثات…</translation>
    </message>
    <message>
        <source>The chats could not be loaded</source>
        <translation>تعذّر تحميل المحادثات</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Archived. It comes back with the next message.</source>
        <translation>تمت الأرشفة. تعود المحادثة مع الرسالة التالية.</translation>
    </message>
    <message>
        <source>Taken out of the archive.</source>
        <translation>أُخرجت من الأرشيف.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>Copy my npub</source>
        <translation>نسخ npub الخاص بي</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>لا محادثات بعد</translation>
    </message>
    <message>
        <source>Make a group and invite somebody, or send your npub to people so that they can invite you.</source>
        <translation>أنشئ مجموعة وادعُ إليها، أو شارك npub الخاص بك ليتمكن الآخرون من دعوتك.</translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>لا شيء غير مقروء</translation>
    </message>
    <message>
        <source>You have seen everything.</source>
        <translation>لقد رأيت كل شيء.</translation>
    </message>
    <message>
        <source>No direct chats</source>
        <translation>لا محادثات مباشرة</translation>
    </message>
    <message>
        <source>A chat with one person has no name of its own.</source>
        <translation>المحادثة مع شخص واحد ليس لها اسم خاص بها.</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>لا مجموعات</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>الأرشيف فارغ</translation>
    </message>
    <message>
        <source>Put chats here that you are done with.</source>
        <translation>ضع هنا المحادثات التي فرغت منها.</translation>
    </message>
    <message>
        <source>All chats are archived</source>
        <translation>كل المحادثات مؤرشفة</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>No name, person or last message contains this.</source>
        <translation>لا اسم ولا شخص ولا رسالة أخيرة تحوي هذا النص.</translation>
    </message>
    <message>
        <source>Show all chats</source>
        <translation>عرض كل المحادثات</translation>
    </message>
    <message>
        <source>Your npub was copied. Whoever has it can invite you.</source>
        <translation>نُسخ npub الخاص بك. من لديه هذا المفتاح يمكنه دعوتك.</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>تعليم كمقروءة</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>تعليم كغير مقروءة</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>إخراج من الأرشيف</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Leave group…</source>
        <translation>مغادرة المجموعة…</translation>
    </message>
    <message>
        <source>You are no longer in this group</source>
        <translation>لم تعد عضوًا في هذه المجموعة</translation>
    </message>
    <message>
        <source>Muted until {time}</source>
        <translation>مكتومة حتى {time}</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>إلغاء الكتم</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>لمدة ساعة</translation>
    </message>
    <message>
        <source>For 8 hours</source>
        <translation>لمدة 8 ساعات</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>حتى صباح الغد</translation>
    </message>
    <message>
        <source>For 1 week</source>
        <translation>لمدة أسبوع</translation>
    </message>
    <message>
        <source>Until I unmute it</source>
        <translation>حتى إلغاء الكتم</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>Choose a chat</source>
        <translation>اختر محادثة</translation>
    </message>
    <message>
        <source>Messages are encrypted from end to end.</source>
        <translation>الرسائل مشفّرة من طرف إلى طرف.</translation>
    </message>
    <message>
        <source>Open chat</source>
        <translation>المحادثة المفتوحة</translation>
    </message>
</context>
<context>
    <name>ChatsTab</name>
    <message>
        <source>Sending</source>
        <translation>الإرسال</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>يرسل Enter الرسالة، ويبدأ Shift+Enter سطرًا جديدًا</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter begins a new line</source>
        <translation>يرسل Ctrl+Enter الرسالة، ويبدأ Enter سطرًا جديدًا</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Go to this account</source>
        <translation>الانتقال إلى هذا الحساب</translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation>محادثة مباشرة</translation>
    </message>
    <message>
        <source>Just you</source>
        <translation>أنت فقط</translation>
    </message>
</context>
<context>
    <name>ChosenPeople</name>
    <message>
        <source>{name} is chosen.</source>
        <translation>تم اختيار {name}.</translation>
    </message>
    <message>
        <source>{name} is not chosen any more.</source>
        <translation>لم يعد {name} ضمن الاختيار.</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>إزالة {name} من الاختيار</translation>
    </message>
</context>
<context>
    <name>CloseSheet</name>
    <message>
        <source>Marmot Desktop keeps running</source>
        <translation>يواصل Marmot Desktop العمل</translation>
    </message>
    <message>
        <source>You find it again in the tray of your desktop. Messages arrive, and you are told of them.</source>
        <translation>تجده مجددًا في شريط النظام على سطح المكتب. تصلك الرسائل ويتم إشعارك بها.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so the window is minimised. Messages arrive, and you are told of them.</source>
        <translation>ليس في سطح المكتب هذا شريط نظام، لذا تُصغَّر النافذة. تصلك الرسائل ويتم إشعارك بها.</translation>
    </message>
    <message>
        <source>This is said once. In the settings, under General, closing the window can end the program.</source>
        <translation>تظهر هذه الملاحظة مرة واحدة. في الإعدادات، ضمن «عام»، يمكن جعل إغلاق النافذة إنهاءً للبرنامج.</translation>
    </message>
    <message>
        <source>Quit instead</source>
        <translation>إنهاء البرنامج</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>Minimise the window</source>
        <translation>تصغير النافذة</translation>
    </message>
</context>
<context>
    <name>CommandCenter</name>
    <message>
        <source>Close what lies on top first</source>
        <translation>أغلق ما يظهر في الأعلى أولًا</translation>
    </message>
    <message>
        <source>Open an account first</source>
        <translation>افتح حسابًا أولًا</translation>
    </message>
    <message>
        <source>Open a chat first</source>
        <translation>افتح محادثة أولًا</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to a chat, a person or a command</source>
        <translation>الانتقال إلى محادثة أو شخص أو أمر</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>عرض كل الاختصارات</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>فتح الإعدادات</translation>
    </message>
    <message>
        <source>Go back to the page before</source>
        <translation>العودة إلى الصفحة السابقة</translation>
    </message>
    <message>
        <source>Go to chats</source>
        <translation>الانتقال إلى المحادثات</translation>
    </message>
    <message>
        <source>Go to invites</source>
        <translation>الانتقال إلى الدعوات</translation>
    </message>
    <message>
        <source>Go to contacts</source>
        <translation>الانتقال إلى جهات الاتصال</translation>
    </message>
    <message>
        <source>Go to keys</source>
        <translation>الانتقال إلى المفاتيح</translation>
    </message>
    <message>
        <source>Go to diagnostics</source>
        <translation>الانتقال إلى التشخيص</translation>
    </message>
    <message>
        <source>Show all accounts</source>
        <translation>عرض كل الحسابات</translation>
    </message>
    <message>
        <source>First to ninth account</source>
        <translation>الحسابات من الأول إلى التاسع</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>إضافة حساب</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>إضافة جهة اتصال</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>المحادثة التالية</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>المحادثة السابقة</translation>
    </message>
    <message>
        <source>Next unread chat</source>
        <translation>المحادثة غير المقروءة التالية</translation>
    </message>
    <message>
        <source>Previous unread chat</source>
        <translation>المحادثة غير المقروءة السابقة</translation>
    </message>
    <message>
        <source>First to ninth chat of the list</source>
        <translation>المحادثات من الأولى إلى التاسعة في القائمة</translation>
    </message>
    <message>
        <source>Mark the chat as read</source>
        <translation>تعليم المحادثة كمقروءة</translation>
    </message>
    <message>
        <source>Search the chats</source>
        <translation>البحث في المحادثات</translation>
    </message>
    <message>
        <source>Archive the chat</source>
        <translation>أرشفة المحادثة</translation>
    </message>
    <message>
        <source>Take the chat out of the archive</source>
        <translation>إخراج المحادثة من الأرشيف</translation>
    </message>
    <message>
        <source>Show or hide the chat&apos;s details</source>
        <translation>إظهار تفاصيل المحادثة أو إخفاؤها</translation>
    </message>
    <message>
        <source>Close the chat, or else the window</source>
        <translation>إغلاق المحادثة، وإلا فالنافذة</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>كتابة رسالة</translation>
    </message>
    <message>
        <source>Send (or Ctrl+Enter, by a setting)</source>
        <translation>إرسال (أو Ctrl+Enter حسب الإعداد)</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>Reply to the chosen message</source>
        <translation>الرد على الرسالة المحددة</translation>
    </message>
    <message>
        <source>Details of the chosen message</source>
        <translation>تفاصيل الرسالة المحددة</translation>
    </message>
    <message>
        <source>Oldest message here</source>
        <translation>أقدم رسالة هنا</translation>
    </message>
    <message>
        <source>Latest message</source>
        <translation>أحدث رسالة</translation>
    </message>
    <message>
        <source>Oldest unread message</source>
        <translation>أقدم رسالة غير مقروءة</translation>
    </message>
    <message>
        <source>Copy the chosen messages</source>
        <translation>نسخ الرسائل المحددة</translation>
    </message>
    <message>
        <source>Menu of the row that has the focus</source>
        <translation>قائمة الصف المحدد</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>الجزء السابق من النافذة</translation>
    </message>
    <message>
        <source>Wider list</source>
        <translation>قائمة أعرض</translation>
    </message>
    <message>
        <source>Narrower list</source>
        <translation>قائمة أضيق</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Size as at first</source>
        <translation>الحجم الأصلي</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>التبديل بين الفاتح والداكن</translation>
    </message>
    <message>
        <source>Close what lies on top, else go one step back</source>
        <translation>إغلاق ما يظهر في الأعلى، وإلا فالرجوع خطوة</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
</context>
<context>
    <name>CommonGroupModel</name>
    <message>
        <source>Direct chat</source>
        <translation>محادثة مباشرة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Write a message first</source>
        <translation>اكتب رسالة أولًا</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ConnectionDot</name>
    <message numerus="yes">
        <source>Connected to {n} of %Ln relay(s)</source>
        <translation>
            <numerusform>متصل بـ {n} من أصل %Ln مُرحِّل</numerusform>
            <numerusform>متصل بـ {n} من أصل مُرحِّل واحد</numerusform>
            <numerusform>متصل بـ {n} من أصل مُرحِّلَين</numerusform>
            <numerusform>متصل بـ {n} من أصل %Ln مُرحِّلات</numerusform>
            <numerusform>متصل بـ {n} من أصل %Ln مُرحِّلًا</numerusform>
            <numerusform>متصل بـ {n} من أصل %Ln مُرحِّل</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Offline: no relay is connected</source>
        <translation>غير متصل: لا اتصال بأي مُرحِّل</translation>
    </message>
</context>
<context>
    <name>ConnectionPopover</name>
    <message>
        <source>No relay is in use. Without one nothing is sent and nothing arrives.</source>
        <translation>لا مُرحِّل قيد الاستخدام. من دونه لا يُرسل شيء ولا يصل شيء.</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>المُرحِّلات</translation>
    </message>
    <message>
        <source>Relays…</source>
        <translation>المُرحِّلات…</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
</context>
<context>
    <name>ContactDetailPage</name>
    <message>
        <source>Asking relays…</source>
        <translation>جارٍ سؤال المُرحِّلات…</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة اتصال</translation>
    </message>
    <message>
        <source>Show as QR code</source>
        <translation>عرض كرمز QR</translation>
    </message>
    <message>
        <source>Remove contact</source>
        <translation>إزالة جهة الاتصال</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>حزم المفاتيح</translation>
    </message>
    <message>
        <source>Groups in common</source>
        <translation>المجموعات المشتركة</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>{name} is not in your contacts.</source>
        <translation>لا يوجد {name} ضمن جهات اتصالك.</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>إضافة إلى جهات الاتصال</translation>
    </message>
    <message>
        <source>You have blocked {name}.</source>
        <translation>لقد حظرت {name}.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>إلغاء الحظر</translation>
    </message>
    <message>
        <source>You have blocked this person</source>
        <translation>لقد حظرت هذا الشخص</translation>
    </message>
    <message>
        <source>The chat is being opened</source>
        <translation>جارٍ فتح المحادثة</translation>
    </message>
    <message>
        <source>Message copied: paste it where you can reach them</source>
        <translation>نُسخت الرسالة: الصقها حيث يمكنك التواصل مع هذا الشخص</translation>
    </message>
    <message>
        <source>QR code of {name}</source>
        <translation>رمز QR لـ {name}</translation>
    </message>
    <message>
        <source>Contact removed</source>
        <translation>أُزيلت جهة الاتصال</translation>
    </message>
    <message>
        <source>Contact removed. You still follow them in public</source>
        <translation>أُزيلت جهة الاتصال. ما زلت تتابع هذا الشخص علنًا</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>ContactHead</name>
    <message>
        <source>Check this address now</source>
        <translation>التحقق من هذا العنوان الآن</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Invite to group</source>
        <translation>دعوة إلى مجموعة</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>المفتاح العام</translation>
    </message>
    <message>
        <source>Calls themselves {name}</source>
        <translation>الاسم المعلن: {name}</translation>
    </message>
    <message>
        <source>The domain of this address names this person</source>
        <translation>نطاق هذا العنوان يشير إلى هذا الشخص</translation>
    </message>
    <message>
        <source>The domain of this address does not name this person</source>
        <translation>نطاق هذا العنوان لا يشير إلى هذا الشخص</translation>
    </message>
    <message>
        <source>The domain of this address did not answer</source>
        <translation>لم يستجب نطاق هذا العنوان</translation>
    </message>
    <message>
        <source>This address has not been checked</source>
        <translation>لم يُتحقق من هذا العنوان</translation>
    </message>
    <message>
        <source>{handle} (not theirs)</source>
        <translation>‏{handle} (ليس لهذا الشخص)</translation>
    </message>
</context>
<context>
    <name>ContactListModel</name>
    <message>
        <source>Blocked</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>Can be invited</source>
        <translation>يمكن دعوته</translation>
    </message>
    <message>
        <source>No key package</source>
        <translation>لا حزمة مفاتيح</translation>
    </message>
    <message>
        <source>Incompatible app</source>
        <translation>تطبيق غير متوافق</translation>
    </message>
</context>
<context>
    <name>ContactRelation</name>
    <message>
        <source>Your name for them</source>
        <translation>الاسم الذي تعطيه لهذا الشخص</translation>
    </message>
    <message>
        <source>Private: it stays on this computer.</source>
        <translation>خاص: يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>حظر</translation>
    </message>
    <message>
        <source>Public follow list</source>
        <translation>قائمة المتابعة العلنية</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>الحظر</translation>
    </message>
    <message>
        <source>Everybody can see that you follow {name}.</source>
        <translation>يمكن للجميع رؤية أنك تتابع {name}.</translation>
    </message>
    <message>
        <source>Contacts are private. Who you follow is published, and other Nostr apps use it.</source>
        <translation>جهات الاتصال خاصة. أما من تتابعهم فقائمتهم منشورة وتستخدمها تطبيقات Nostr الأخرى.</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>إلغاء المتابعة</translation>
    </message>
    <message>
        <source>Blocked: invitations and direct chats of {name} are hidden. In groups you still see them.</source>
        <translation>محظور: الدعوات والمحادثات المباشرة من {name} مخفية. في المجموعات تبقى الرسائل ظاهرة لك.</translation>
    </message>
    <message>
        <source>Hides their invitations and your direct chat, on this computer. They are not told, and in groups that you share you still see them.</source>
        <translation>يخفي دعوات هذا الشخص ومحادثتكما المباشرة على هذا الحاسوب. لا يُبلَّغ بذلك، وتبقى رسائله ظاهرة لك في المجموعات المشتركة.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>إلغاء الحظر</translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>لم يتغير شيء</translation>
    </message>
    <message>
        <source>Your list is being read and published</source>
        <translation>جارٍ قراءة قائمتك ونشرها</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Loading contacts…</source>
        <translation>جارٍ تحميل جهات الاتصال…</translation>
    </message>
    <message>
        <source>List of contacts</source>
        <translation>قائمة جهات الاتصال</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>إضافة جهة اتصال</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>البحث في جهات الاتصال</translation>
    </message>
    <message>
        <source>Name, npub or address</source>
        <translation>الاسم أو npub أو العنوان</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Can be invited</source>
        <translation>يمكن دعوتهم</translation>
    </message>
    <message>
        <source>Choose a contact</source>
        <translation>اختر جهة اتصال</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة اتصال</translation>
    </message>
    <message>
        <source>The contacts could not be loaded</source>
        <translation>تعذّر تحميل جهات الاتصال</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Nobody is called like that.</source>
        <translation>لا أحد بهذا الاسم.</translation>
    </message>
    <message>
        <source>Nobody can be invited now, as far as is known. Open a contact to check.</source>
        <translation>لا يمكن دعوة أحد الآن، بحسب المعروف. افتح جهة اتصال للتحقق.</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>لا جهات اتصال بعد</translation>
    </message>
    <message>
        <source>Add somebody by npub, link, address or QR code. They are not told.</source>
        <translation>أضف شخصًا عبر npub أو رابط أو عنوان أو رمز QR. لا يُبلَّغ بذلك.</translation>
    </message>
    <message>
        <source>Import the people you follow</source>
        <translation>استيراد من تتابعهم</translation>
    </message>
    <message numerus="yes">
        <source>You follow %Ln person(s) who are not here.</source>
        <translation>
            <numerusform>لا تتابع أحدًا خارج هذه القائمة.</numerusform>
            <numerusform>تتابع شخصًا واحدًا ليس هنا.</numerusform>
            <numerusform>تتابع شخصين ليسا هنا.</numerusform>
            <numerusform>تتابع %Ln أشخاص ليسوا هنا.</numerusform>
            <numerusform>تتابع %Ln شخصًا ليسوا هنا.</numerusform>
            <numerusform>تتابع %Ln شخص ليسوا هنا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Reading your follow list…</source>
        <translation>جارٍ قراءة قائمة متابعاتك…</translation>
    </message>
    <message>
        <source>Nobody was added: no list of people whom you follow was found, or all of them are here</source>
        <translation>لم يُضف أحد: لم يُعثر على قائمة بمن تتابعهم، أو أن جميعهم هنا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) added</source>
        <translation>
            <numerusform>لم تُضف أي جهة اتصال</numerusform>
            <numerusform>أُضيفت جهة اتصال واحدة</numerusform>
            <numerusform>أُضيفت جهتا اتصال</numerusform>
            <numerusform>أُضيفت %Ln جهات اتصال</numerusform>
            <numerusform>أُضيفت %Ln جهة اتصال</numerusform>
            <numerusform>أُضيفت %Ln جهة اتصال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Invite member</source>
        <translation>دعوة عضو</translation>
    </message>
    <message>
        <source>Group details</source>
        <translation>تفاصيل المجموعة</translation>
    </message>
    <message>
        <source>Just you</source>
        <translation>أنت فقط</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
        </translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation>محادثة مباشرة</translation>
    </message>
    <message>
        <source>{members} · epoch {epoch}</source>
        <translation>‏{members} · الحقبة {epoch}</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>تحتاج إلى انتباهك</translation>
    </message>
    <message>
        <source>Some messages cannot be read</source>
        <translation>تعذّرت قراءة بعض الرسائل</translation>
    </message>
    <message numerus="yes">
        <source>Catching up (%Ln left)</source>
        <translation>
            <numerusform>جارٍ اللحاق بما فات…</numerusform>
            <numerusform>جارٍ اللحاق بما فات (بقيت رسالة واحدة)</numerusform>
            <numerusform>جارٍ اللحاق بما فات (بقيت رسالتان)</numerusform>
            <numerusform>جارٍ اللحاق بما فات (بقيت %Ln رسائل)</numerusform>
            <numerusform>جارٍ اللحاق بما فات (بقيت %Ln رسالة)</numerusform>
            <numerusform>جارٍ اللحاق بما فات (بقيت %Ln رسالة)</numerusform>
        </translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>جارٍ اللحاق بما فات…</translation>
    </message>
    <message>
        <source>Older messages are still being read</source>
        <translation>ما زالت الرسائل الأقدم قيد القراءة</translation>
    </message>
    <message numerus="yes">
        <source>None of this group&apos;s %Ln relay(s) is reached; what you write is sent later</source>
        <translation>
            <numerusform>لا مُرحِّلات لهذه المجموعة؛ ما تكتبه يُرسل لاحقًا</numerusform>
            <numerusform>تعذّر الوصول إلى المُرحِّل الوحيد لهذه المجموعة؛ ما تكتبه يُرسل لاحقًا</numerusform>
            <numerusform>تعذّر الوصول إلى أيٍّ من مُرحِّلَي هذه المجموعة؛ ما تكتبه يُرسل لاحقًا</numerusform>
            <numerusform>تعذّر الوصول إلى أيٍّ من مُرحِّلات هذه المجموعة (%Ln)؛ ما تكتبه يُرسل لاحقًا</numerusform>
            <numerusform>تعذّر الوصول إلى أيٍّ من مُرحِّلات هذه المجموعة (%Ln)؛ ما تكتبه يُرسل لاحقًا</numerusform>
            <numerusform>تعذّر الوصول إلى أيٍّ من مُرحِّلات هذه المجموعة (%Ln)؛ ما تكتبه يُرسل لاحقًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message numerus="yes">
        <source>{reached} of this group&apos;s %Ln relay(s) are reached</source>
        <translation>
            <numerusform>الاتصال قائم بـ {reached} من أصل %Ln مُرحِّل لهذه المجموعة</numerusform>
            <numerusform>الاتصال قائم بـ {reached} من أصل مُرحِّل واحد لهذه المجموعة</numerusform>
            <numerusform>الاتصال قائم بـ {reached} من أصل مُرحِّلَين لهذه المجموعة</numerusform>
            <numerusform>الاتصال قائم بـ {reached} من أصل %Ln مُرحِّلات لهذه المجموعة</numerusform>
            <numerusform>الاتصال قائم بـ {reached} من أصل %Ln مُرحِّلًا لهذه المجموعة</numerusform>
            <numerusform>الاتصال قائم بـ {reached} من أصل %Ln مُرحِّل لهذه المجموعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Live ({reached}/{count})</source>
        <translation>متصل ({reached} من {count})</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Message {name}</source>
        <translation>رسالة إلى {name}</translation>
    </message>
    <message>
        <source>Newer messages cannot be read. You can still write.</source>
        <translation>تعذّرت قراءة الرسائل الأحدث. ما زال بإمكانك الكتابة.</translation>
    </message>
    <message>
        <source>Some messages cannot be read yet.</source>
        <translation>لا يمكن قراءة بعض الرسائل بعد.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>You are leaving this group.</source>
        <translation>جارٍ مغادرتك هذه المجموعة.</translation>
    </message>
    <message>
        <source>You have left this group. You can still read it.</source>
        <translation>لقد غادرت هذه المجموعة. ما زال بإمكانك قراءتها.</translation>
    </message>
    <message>
        <source>You were removed from this group. You can still read it.</source>
        <translation>أُزلت من هذه المجموعة. ما زال بإمكانك قراءتها.</translation>
    </message>
    <message>
        <source>Chat with {name}</source>
        <translation>محادثة مع {name}</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>المجموعة {name}</translation>
    </message>
</context>
<context>
    <name>CopyField</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy: {field}</source>
        <translation>نسخ: {field}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Copied: {field}</source>
        <translation>نُسخ: {field}</translation>
    </message>
</context>
<context>
    <name>CreateStep</name>
    <message>
        <source>Your name (optional)</source>
        <translation>اسمك (اختياري)</translation>
    </message>
    <message>
        <source>What others see</source>
        <translation>ما يراه الآخرون</translation>
    </message>
    <message>
        <source>It is public and can be changed later.</source>
        <translation>الاسم علني ويمكن تغييره لاحقًا.</translation>
    </message>
</context>
<context>
    <name>DeleteKeyPackageSheet</name>
    <message>
        <source>Take this key package back?</source>
        <translation>استرجاع حزمة المفاتيح هذه؟</translation>
    </message>
    <message>
        <source>Its relays are asked to delete it, and nobody can use it for a new invitation. Invitations that were made with it already can still be opened here.</source>
        <translation>يُطلب من مُرحِّلاتها حذفها، ولا يعود بالإمكان استخدامها لدعوة جديدة. أما الدعوات التي أُنشئت بها فيبقى فتحها هنا ممكنًا.</translation>
    </message>
    <message>
        <source>It is your last one: nobody can invite you until another is published.</source>
        <translation>إنها الأخيرة لديك: لا يمكن لأحد دعوتك حتى تُنشر حزمة أخرى.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الإبقاء عليها</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>استرجاعها</translation>
    </message>
    <message>
        <source>It is being taken back</source>
        <translation>جارٍ استرجاعها</translation>
    </message>
    <message>
        <source>Taken back. Its relays are told as soon as they can be reached.</source>
        <translation>تم استرجاعها. تُبلَّغ مُرحِّلاتها فور إمكان الوصول إليها.</translation>
    </message>
</context>
<context>
    <name>DeviceListModel</name>
    <message>
        <source>keys renewed</source>
        <translation>المفاتيح مجدَّدة</translation>
    </message>
    <message>
        <source>not renewed, until {date}</source>
        <translation>لم تُجدَّد، حتى {date}</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Device {n} of {count}</source>
        <translation>الجهاز {n} من {count}</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPage</name>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>حفظ التقرير…</translation>
    </message>
    <message>
        <source>A report holds versions, figures and the last log lines. It names no keys, people, groups or messages.</source>
        <translation>يحوي التقرير الإصدارات والأرقام وآخر أسطر السجل. لا يذكر مفاتيح ولا أشخاصًا ولا مجموعات ولا رسائل.</translation>
    </message>
    <message>
        <source>Relays and account</source>
        <translation>المُرحِّلات والحساب</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>تم الحفظ في {file}</translation>
    </message>
    <message>
        <source>The report is being made</source>
        <translation>جارٍ إعداد التقرير</translation>
    </message>
    <message>
        <source>The report is on the clipboard</source>
        <translation>التقرير في الحافظة</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>It may have been sent all the same.</source>
        <translation>ربما أُرسل رغم ذلك.</translation>
    </message>
    <message>
        <source>A relay sent an event that is not valid. It was ignored.</source>
        <translation>أرسل مُرحِّل حدثًا غير صالح. تم تجاهله.</translation>
    </message>
    <message>
        <source>A relay sent an event with a wrong signature. It was ignored.</source>
        <translation>أرسل مُرحِّل حدثًا بتوقيع خاطئ. تم تجاهله.</translation>
    </message>
    <message>
        <source>This event is not of the expected kind. It was ignored.</source>
        <translation>هذا الحدث ليس من النوع المتوقع. تم تجاهله.</translation>
    </message>
    <message>
        <source>A group event names no group. It was ignored.</source>
        <translation>حدث مجموعة لا يذكر أي مجموعة. تم تجاهله.</translation>
    </message>
    <message>
        <source>A group event names more than one group. It was ignored.</source>
        <translation>حدث مجموعة يذكر أكثر من مجموعة. تم تجاهله.</translation>
    </message>
    <message>
        <source>This is not a group id. A group id has 64 hexadecimal digits.</source>
        <translation>هذا ليس معرّف مجموعة. يتكون المعرّف من 64 رقمًا سداسيًا عشريًا.</translation>
    </message>
    <message>
        <source>An event carries a date that is too old or in the future. It was ignored.</source>
        <translation>حدث تاريخه قديم جدًا أو في المستقبل. تم تجاهله.</translation>
    </message>
    <message>
        <source>This event has expired.</source>
        <translation>انتهت صلاحية هذا الحدث.</translation>
    </message>
    <message>
        <source>An event is larger than allowed. It was ignored.</source>
        <translation>حدث أكبر من المسموح. تم تجاهله.</translation>
    </message>
    <message>
        <source>No key package was found. This person must open a Marmot app once before they can be invited.</source>
        <translation>لم يُعثر على حزمة مفاتيح. على هذا الشخص فتح أحد تطبيقات Marmot مرة واحدة لتصبح دعوته ممكنة.</translation>
    </message>
    <message>
        <source>This key package lacks a required field. Ask for a new one.</source>
        <translation>ينقص حزمة المفاتيح هذه حقل مطلوب. اطلب حزمة جديدة.</translation>
    </message>
    <message>
        <source>This key package cannot be decoded. Ask for a new one.</source>
        <translation>لا يمكن فك ترميز حزمة المفاتيح هذه. اطلب حزمة جديدة.</translation>
    </message>
    <message>
        <source>This key package is damaged. Ask for a new one.</source>
        <translation>حزمة المفاتيح هذه متضررة. اطلب حزمة جديدة.</translation>
    </message>
    <message>
        <source>This key package uses a cipher suite that this app does not know.</source>
        <translation>تستخدم حزمة المفاتيح هذه خوارزميات تشفير لا يعرفها هذا التطبيق.</translation>
    </message>
    <message>
        <source>The signature of this key package is wrong. It cannot be used.</source>
        <translation>توقيع حزمة المفاتيح هذه خاطئ. لا يمكن استخدامها.</translation>
    </message>
    <message>
        <source>This key package is not made by the person who published it. It cannot be used.</source>
        <translation>حزمة المفاتيح هذه ليست من صنع من نشرها. لا يمكن استخدامها.</translation>
    </message>
    <message>
        <source>This key package does not match its own reference. It cannot be used.</source>
        <translation>حزمة المفاتيح هذه لا تطابق مرجعها. لا يمكن استخدامها.</translation>
    </message>
    <message>
        <source>This key package has expired. The person must open their app to renew it.</source>
        <translation>انتهت صلاحية حزمة المفاتيح هذه. على صاحبها فتح تطبيقه لتجديدها.</translation>
    </message>
    <message>
        <source>The app that made this key package cannot take part in Marmot groups.</source>
        <translation>التطبيق الذي أنشأ حزمة المفاتيح هذه لا يمكنه المشاركة في مجموعات Marmot.</translation>
    </message>
    <message>
        <source>This person&apos;s app lacks a feature that the group requires.</source>
        <translation>ينقص تطبيق هذا الشخص ميزة تتطلبها المجموعة.</translation>
    </message>
    <message>
        <source>A sealed message could not be opened with this account&apos;s key.</source>
        <translation>تعذّر فتح رسالة مختومة بمفتاح هذا الحساب.</translation>
    </message>
    <message>
        <source>A sealed message claims another author than the one who sealed it. It was ignored.</source>
        <translation>رسالة مختومة تدّعي كاتبًا غير من ختمها. تم تجاهلها.</translation>
    </message>
    <message>
        <source>This invitation is damaged and cannot be read.</source>
        <translation>هذه الدعوة متضررة ولا يمكن قراءتها.</translation>
    </message>
    <message>
        <source>This invitation was made for another device or an old key. Ask for a new invitation.</source>
        <translation>أُنشئت هذه الدعوة لجهاز آخر أو لمفتاح قديم. اطلب دعوة جديدة.</translation>
    </message>
    <message>
        <source>This invitation leads to a group that is not valid. It was not joined.</source>
        <translation>تقود هذه الدعوة إلى مجموعة غير صالحة. لم يتم الانضمام إليها.</translation>
    </message>
    <message>
        <source>You are already a member of this group.</source>
        <translation>أنت عضو في هذه المجموعة بالفعل.</translation>
    </message>
    <message>
        <source>The invitation would be too large for the relays. Invite fewer people at once. Nothing was sent.</source>
        <translation>الدعوة أكبر مما تقبله المُرحِّلات. ادعُ عددًا أقل دفعة واحدة. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The person is in the group, but the invitation could not be delivered. It will be tried again.</source>
        <translation>أصبح هذا الشخص في المجموعة، لكن تعذّر تسليم الدعوة. ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>This group carries no Marmot group data.</source>
        <translation>لا تحمل هذه المجموعة بيانات مجموعة Marmot.</translation>
    </message>
    <message>
        <source>The data of this group is damaged.</source>
        <translation>بيانات هذه المجموعة متضررة.</translation>
    </message>
    <message>
        <source>This group was made by a newer app. Update to use it fully.</source>
        <translation>أنشأ هذه المجموعة تطبيق أحدث. حدّث تطبيقك للاستفادة الكاملة منها.</translation>
    </message>
    <message>
        <source>A name, description or list is longer than groups allow.</source>
        <translation>اسم أو وصف أو قائمة أطول مما تسمح به المجموعات.</translation>
    </message>
    <message>
        <source>There is no such group in this account.</source>
        <translation>لا توجد مجموعة كهذه في هذا الحساب.</translation>
    </message>
    <message>
        <source>A message cannot be read yet. It will be tried again.</source>
        <translation>لا يمكن قراءة رسالة بعد. ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>A message is waiting for an earlier change of the group.</source>
        <translation>رسالة تنتظر تغييرًا سابقًا في المجموعة.</translation>
    </message>
    <message>
        <source>A message is too old to be read; its keys were deleted.</source>
        <translation>رسالة أقدم من أن تُقرأ؛ حُذفت مفاتيحها.</translation>
    </message>
    <message>
        <source>This was received before.</source>
        <translation>سبق استلام هذا.</translation>
    </message>
    <message>
        <source>Too many messages of one sender are missing to read this one.</source>
        <translation>ينقص عدد كبير جدًا من رسائل مرسِل واحد، فتعذّرت قراءة هذه.</translation>
    </message>
    <message>
        <source>A message belongs to another group than it says. It was ignored.</source>
        <translation>رسالة تنتمي إلى مجموعة غير التي تذكرها. تم تجاهلها.</translation>
    </message>
    <message>
        <source>A member sent a message in somebody else&apos;s name. It was refused.</source>
        <translation>أرسل أحد الأعضاء رسالة باسم غيره. رُفضت.</translation>
    </message>
    <message>
        <source>A message carries a wrong id. It was refused.</source>
        <translation>رسالة تحمل معرّفًا خاطئًا. رُفضت.</translation>
    </message>
    <message>
        <source>A message carries a signature, which groups forbid. It was refused.</source>
        <translation>رسالة تحمل توقيعًا، وهذا ممنوع في المجموعات. رُفضت.</translation>
    </message>
    <message>
        <source>A member proposed a change that this app does not know.</source>
        <translation>اقترح أحد الأعضاء تغييرًا لا يعرفه هذا التطبيق.</translation>
    </message>
    <message>
        <source>A change of the group came unencrypted. It was refused.</source>
        <translation>وصل تغيير للمجموعة غير مشفّر. رُفض.</translation>
    </message>
    <message>
        <source>A message was lost by the sender&apos;s app: it used a key twice.</source>
        <translation>ضاعت رسالة بسبب تطبيق المرسِل: استخدم مفتاحًا مرتين.</translation>
    </message>
    <message>
        <source>Someone changed the group first. Look at the change and try again.</source>
        <translation>سبقك غيرك إلى تغيير المجموعة. راجع التغيير ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>An admin&apos;s app sent an invalid change; the group has split.</source>
        <translation>أرسل تطبيق أحد المشرفين تغييرًا غير صالح؛ فانقسمت المجموعة.</translation>
    </message>
    <message>
        <source>A member who is not an admin tried to change the group. It was refused.</source>
        <translation>حاول عضو ليس مشرفًا تغيير المجموعة. رُفض ذلك.</translation>
    </message>
    <message>
        <source>A member tried to change who they are. It was refused.</source>
        <translation>حاول أحد الأعضاء تغيير هويته. رُفض ذلك.</translation>
    </message>
    <message>
        <source>This change would leave the group without an admin. It was refused.</source>
        <translation>هذا التغيير يترك المجموعة بلا مشرف. رُفض.</translation>
    </message>
    <message>
        <source>This is a message of our own.</source>
        <translation>هذه رسالة منا.</translation>
    </message>
    <message>
        <source>You were removed from this group.</source>
        <translation>أُزلت من هذه المجموعة.</translation>
    </message>
    <message>
        <source>You are no longer in this group. Nothing was sent.</source>
        <translation>لم تعد عضوًا في هذه المجموعة. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Only group admins can do this. Nothing was sent.</source>
        <translation>هذا متاح لمشرفي المجموعة فقط. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>You are the last admin. Make somebody else an admin first. Nothing was sent.</source>
        <translation>أنت آخر المشرفين. عيّن مشرفًا آخر أولًا. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Another change of this group is being sent. Try again in a moment.</source>
        <translation>جارٍ إرسال تغيير آخر لهذه المجموعة. أعد المحاولة بعد لحظات.</translation>
    </message>
    <message>
        <source>A proposed change of this group is not settled yet. Try again.</source>
        <translation>لم يُبتّ بعد في تغيير مقترح لهذه المجموعة. أعد المحاولة.</translation>
    </message>
    <message>
        <source>No relay accepted the change. The group is as before. Try again later.</source>
        <translation>لم يقبل أي مُرحِّل التغيير. بقيت المجموعة كما كانت. أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>No relay is set for this. Add one in the relay settings. Nothing was sent.</source>
        <translation>لا مُرحِّل معيَّن لهذا الغرض. أضف واحدًا في إعدادات المُرحِّلات. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>A relay refused this.</source>
        <translation>رفض مُرحِّل هذا.</translation>
    </message>
    <message>
        <source>A relay wants you to sign in before it accepts this.</source>
        <translation>يطلب مُرحِّل تسجيل دخولك قبل قبول هذا.</translation>
    </message>
    <message>
        <source>A relay asks to go slower. Try again in a moment.</source>
        <translation>يطلب مُرحِّل التمهل. أعد المحاولة بعد لحظات.</translation>
    </message>
    <message>
        <source>The data of this account could not be written. Check the disk.</source>
        <translation>تعذّرت كتابة بيانات هذا الحساب. تحقق من القرص.</translation>
    </message>
    <message>
        <source>The state of the group could not be saved. Nothing was changed.</source>
        <translation>تعذّر حفظ حالة المجموعة. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The group has split: an app sent a change that others cannot follow.</source>
        <translation>انقسمت المجموعة: أرسل تطبيق تغييرًا لا يستطيع الآخرون اتباعه.</translation>
    </message>
    <message>
        <source>An earlier change of the group won. Your change was taken back.</source>
        <translation>كانت الأسبقية لتغيير سابق في المجموعة. أُلغي تغييرك.</translation>
    </message>
    <message>
        <source>Another program uses a copy of this account&apos;s data. Stop it: messages can be lost.</source>
        <translation>يستخدم برنامج آخر نسخة من بيانات هذا الحساب. أوقفه: قد تضيع رسائل.</translation>
    </message>
    <message>
        <source>The key of this account is not available now.</source>
        <translation>مفتاح هذا الحساب غير متاح الآن.</translation>
    </message>
    <message>
        <source>This attachment was made by an app with another format.</source>
        <translation>أنشأ هذا المرفق تطبيق يستخدم صيغة أخرى.</translation>
    </message>
    <message>
        <source>This attachment cannot be read.</source>
        <translation>لا يمكن قراءة هذا المرفق.</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>هذا الملف كبير جدًا.</translation>
    </message>
    <message>
        <source>This file is not what it says it is.</source>
        <translation>هذا الملف ليس كما يدّعي.</translation>
    </message>
    <message>
        <source>This file was changed on its way. It was refused.</source>
        <translation>تغيّر هذا الملف في طريقه. رُفض.</translation>
    </message>
    <message>
        <source>This file could not be decrypted.</source>
        <translation>تعذّر فك تشفير هذا الملف.</translation>
    </message>
    <message>
        <source>The key of this file is gone.</source>
        <translation>مفتاح هذا الملف لم يعد موجودًا.</translation>
    </message>
    <message>
        <source>The file server did not answer as it should. Try again later.</source>
        <translation>لم يُجب خادم الملفات كما ينبغي. أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>This relay keeps no stock of key packages.</source>
        <translation>لا يحتفظ هذا المُرحِّل بمخزون من حزم المفاتيح.</translation>
    </message>
    <message>
        <source>The relay has no key package of this person now.</source>
        <translation>ليست لدى المُرحِّل حزمة مفاتيح لهذا الشخص الآن.</translation>
    </message>
    <message>
        <source>The relay did not hand out a key package in time.</source>
        <translation>لم يسلّم المُرحِّل حزمة مفاتيح في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The relay refused to hand out a key package.</source>
        <translation>رفض المُرحِّل تسليم حزمة مفاتيح.</translation>
    </message>
    <message>
        <source>Another Marmot program uses this profile. Close it first.</source>
        <translation>يستخدم برنامج Marmot آخر ملف التعريف هذا. أغلقه أولًا.</translation>
    </message>
    <message>
        <source>This is not available in this version.</source>
        <translation>هذا غير متاح في هذا الإصدار.</translation>
    </message>
    <message>
        <source>This is not a secret key. Paste an nsec, an ncryptsec or 64 hexadecimal digits.</source>
        <translation>هذا ليس مفتاحًا سريًا. الصق nsec أو ncryptsec أو 64 رقمًا سداسيًا عشريًا.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>عبارة المرور خاطئة.</translation>
    </message>
    <message>
        <source>The keyring of this desktop is not available. Choose a passphrase to protect the key instead.</source>
        <translation>حلقة مفاتيح سطح المكتب غير متاحة. اختر عبارة مرور لحماية المفتاح بدلًا منها.</translation>
    </message>
    <message>
        <source>The data file of this account is damaged. It was left as it is.</source>
        <translation>ملف بيانات هذا الحساب متضرر. تُرك كما هو.</translation>
    </message>
    <message>
        <source>The data file was written by a newer version. Update the app.</source>
        <translation>كتب ملف البيانات إصدار أحدث. حدّث التطبيق.</translation>
    </message>
    <message>
        <source>The relay cannot be reached. Check the address and your connection.</source>
        <translation>لا يمكن الوصول إلى المُرحِّل. تحقق من العنوان ومن اتصالك.</translation>
    </message>
    <message>
        <source>This took too long. Try again.</source>
        <translation>استغرق هذا وقتًا طويلًا. أعد المحاولة.</translation>
    </message>
    <message>
        <source>Not every relay answered in time.</source>
        <translation>لم تُجب كل المُرحِّلات في الوقت المناسب.</translation>
    </message>
    <message>
        <source>This was not found.</source>
        <translation>لم يُعثر على هذا.</translation>
    </message>
    <message>
        <source>No account is signed in.</source>
        <translation>لا حساب مسجَّل الدخول.</translation>
    </message>
    <message>
        <source>The program is closing.</source>
        <translation>جارٍ إغلاق البرنامج.</translation>
    </message>
    <message>
        <source>This invitation uses the address of a group you are in. It was not joined.</source>
        <translation>تستخدم هذه الدعوة عنوان مجموعة أنت فيها. لم يتم الانضمام إليها.</translation>
    </message>
    <message>
        <source>The relays no longer have a change of this group, so newer messages cannot be read. Look for it again on all relays, or ask an admin to invite you again.</source>
        <translation>لم يعد لدى المُرحِّلات أحد تغييرات هذه المجموعة، فلا يمكن قراءة الرسائل الأحدث. ابحث عنه مجددًا في كل المُرحِّلات، أو اطلب من مشرف دعوتك مرة أخرى.</translation>
    </message>
    <message>
        <source>The relays of this group hold back a part of what they have. Some messages may be missing.</source>
        <translation>تحجب مُرحِّلات هذه المجموعة جزءًا مما لديها. قد تكون بعض الرسائل ناقصة.</translation>
    </message>
    <message>
        <source>This is not a public key. Paste an npub or 64 hexadecimal digits.</source>
        <translation>هذا ليس مفتاحًا عامًا. الصق npub أو 64 رقمًا سداسيًا عشريًا.</translation>
    </message>
    <message>
        <source>This is not a relay address. It begins with wss:// or, on this computer, ws://.</source>
        <translation>هذا ليس عنوان مُرحِّل. يبدأ العنوان بـ wss://‎ أو، على هذا الحاسوب، بـ ws://‎.</translation>
    </message>
    <message>
        <source>Nobody is known under this address. Check how it is written.</source>
        <translation>لا أحد معروف تحت هذا العنوان. تحقق من كتابته.</translation>
    </message>
    <message>
        <source>Your follow list could not be read from any relay, so it was not changed. Try again later.</source>
        <translation>تعذّرت قراءة قائمة متابعاتك من أي مُرحِّل، فلم تُغيَّر. أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>The web server did not answer as it should. Try again later.</source>
        <translation>لم يُجب خادم الويب كما ينبغي. أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>This person is already a member of the group. Nothing was sent.</source>
        <translation>هذا الشخص عضو في المجموعة بالفعل. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The message is too long. Nothing was sent.</source>
        <translation>الرسالة طويلة جدًا. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>This account is signed in. Sign it out first. Nothing was changed.</source>
        <translation>هذا الحساب مسجَّل الدخول. سجّل الخروج منه أولًا. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Your keys in a group have not been renewed since you joined a day ago. Stay online for a while.</source>
        <translation>لم تُجدَّد مفاتيحك في إحدى المجموعات منذ انضمامك قبل يوم. ابق على اتصال بعض الوقت.</translation>
    </message>
    <message>
        <source>Your keys in a group have not been renewed for a week since you joined. Stay online, or renew them by hand.</source>
        <translation>لم تُجدَّد مفاتيحك في إحدى المجموعات منذ انضمامك قبل أسبوع. ابق على اتصال، أو جدّدها يدويًا.</translation>
    </message>
</context>
<context>
    <name>FatalPage</name>
    <message>
        <source>Marmot Desktop cannot start</source>
        <translation>تعذّر بدء Marmot Desktop</translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing was changed. Your data is where it was.</source>
        <translation>لم يُرسل شيء ولم يتغير شيء. بياناتك حيث كانت.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>فتح مجلد البيانات</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>إخفاء التفاصيل</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>FinishStep</name>
    <message>
        <source>Getting ready</source>
        <translation>قيد التجهيز</translation>
    </message>
    <message>
        <source>Your public key</source>
        <translation>مفتاحك العام</translation>
    </message>
    <message>
        <source>Your public key, to give to others</source>
        <translation>مفتاحك العام، لمشاركته مع الآخرين</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>رمز QR</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>المتابعة لاحقًا</translation>
    </message>
    <message>
        <source>Open chats</source>
        <translation>فتح المحادثات</translation>
    </message>
    <message>
        <source>Your QR code</source>
        <translation>رمز QR الخاص بك</translation>
    </message>
    <message>
        <source>You can be invited</source>
        <translation>يمكن الآن دعوتك</translation>
    </message>
    <message>
        <source>Give your public key to somebody, or look for somebody you know.</source>
        <translation>شارك مفتاحك العام مع أحد، أو ابحث عن شخص تعرفه.</translation>
    </message>
    <message>
        <source>Something has to wait. It goes on by itself; the chats page shows how far it is.</source>
        <translation>بعض الأمور قيد الانتظار وتُستكمل تلقائيًا؛ تعرض صفحة المحادثات مدى التقدم.</translation>
    </message>
    <message>
        <source>What others need to find and invite you goes to your relays.</source>
        <translation>يُرسل إلى مُرحِّلاتك ما يحتاجه الآخرون للعثور عليك ودعوتك.</translation>
    </message>
    <message>
        <source>One moment: your account is being made reachable</source>
        <translation>لحظة من فضلك: جارٍ جعل حسابك قابلًا للوصول</translation>
    </message>
</context>
<context>
    <name>FoundLists</name>
    <message>
        <source>Look on another relay</source>
        <translation>البحث في مُرحِّل آخر</translation>
    </message>
    <message>
        <source>Look there</source>
        <translation>البحث هناك</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>البحث مجددًا</translation>
    </message>
    <message>
        <source>Look on the suggested relays</source>
        <translation>البحث في المُرحِّلات المقترحة</translation>
    </message>
    <message>
        <source>Choose others</source>
        <translation>اختيار غيرها</translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation>اكتب عنوانًا أولًا</translation>
    </message>
    <message>
        <source>Looking for the relay lists you have published…</source>
        <translation>جارٍ البحث عن قوائم المُرحِّلات التي نشرتها…</translation>
    </message>
    <message>
        <source>We found your lists. Nothing in them is changed.</source>
        <translation>عثرنا على قوائمك. لم يتغير فيها شيء.</translation>
    </message>
    <message>
        <source>Your lists are replaced by the relays you choose here.</source>
        <translation>تحل المُرحِّلات التي تختارها هنا محل قوائمك.</translation>
    </message>
    <message>
        <source>No relay list of yours was found there. Look elsewhere, or publish new ones below.</source>
        <translation>لم يُعثر هناك على قائمة مُرحِّلات لك. ابحث في مكان آخر، أو انشر قوائم جديدة أدناه.</translation>
    </message>
    <message>
        <source>No relay has answered. Look again, or go on: nothing of yours is overwritten unseen.</source>
        <translation>لم يُجب أي مُرحِّل. ابحث مجددًا أو تابع: لا يُستبدل شيء لك من غير أن تراه.</translation>
    </message>
    <message>
        <source>none yet; those of the other list are used</source>
        <translation>لا شيء بعد؛ تُستخدم مُرحِّلات القائمة الأخرى</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>حزم المفاتيح</translation>
    </message>
</context>
<context>
    <name>GeneralTab</name>
    <message>
        <source>Show all shortcuts</source>
        <translation>عرض كل الاختصارات</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>إعادة ضبط التخطيط</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Everything can be done without a mouse. Ctrl+K finds chats, people and commands by a few letters.</source>
        <translation>يمكن فعل كل شيء من دون فأرة. يعثر Ctrl+K على المحادثات والأشخاص والأوامر ببضعة أحرف.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>التخطيط</translation>
    </message>
    <message>
        <source>The widths of lists and side panes are remembered for each page. They change by dragging the line between them.</source>
        <translation>يُحفظ عرض القوائم والألواح الجانبية لكل صفحة، ويتغير بسحب الخط الفاصل بينها.</translation>
    </message>
    <message>
        <source>The layout is as at first</source>
        <translation>عاد التخطيط إلى أصله</translation>
    </message>
</context>
<context>
    <name>GetStartedCard</name>
    <message>
        <source>Save your key</source>
        <translation>حفظ مفتاحك</translation>
    </message>
    <message>
        <source>Publish your relay lists</source>
        <translation>نشر قوائم مُرحِّلاتك</translation>
    </message>
    <message>
        <source>Publish a key package</source>
        <translation>نشر حزمة مفاتيح</translation>
    </message>
    <message>
        <source>Put all off</source>
        <translation>تأجيل الكل</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>خطوات البدء</translation>
    </message>
    <message>
        <source>Without a copy the account is lost with this computer.</source>
        <translation>من دون نسخة يضيع الحساب إذا ضاع هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>حفظه</translation>
    </message>
    <message>
        <source>Nobody can find and invite you before that.</source>
        <translation>قبل ذلك لا يمكن لأحد العثور عليك ولا دعوتك.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>No relay takes it. Choose others in the relay settings.</source>
        <translation>لا يقبله أي مُرحِّل. اختر غيرها في إعدادات المُرحِّلات.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Waits for a relay; it is sent by itself.</source>
        <translation>ينتظر مُرحِّلًا، ويُرسل تلقائيًا.</translation>
    </message>
    <message>
        <source>Put off. Keys, relays and the backup stay in their places.</source>
        <translation>تم التأجيل. تبقى المفاتيح والمُرحِّلات والنسخة الاحتياطية في أماكنها.</translation>
    </message>
</context>
<context>
    <name>GroupDetailPage</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>إغلاق التفاصيل</translation>
    </message>
    <message>
        <source>Details of the group</source>
        <translation>تفاصيل المجموعة</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>معلومات</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>الأمان</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>المُرحِّلات</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>GroupEditForm</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Somebody has changed these details meanwhile. What you typed is kept; save it to replace them.</source>
        <translation>غيّر شخص آخر هذه التفاصيل في هذه الأثناء. ما كتبته محفوظ؛ احفظه ليحل محلها.</translation>
    </message>
    <message>
        <source>The change is being sent</source>
        <translation>جارٍ إرسال التغيير</translation>
    </message>
    <message>
        <source>A group needs a name</source>
        <translation>المجموعة بحاجة إلى اسم</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>لم يتغير شيء بعد</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Saved. Every member sees the change</source>
        <translation>تم الحفظ. يرى كل الأعضاء التغيير</translation>
    </message>
    <message>
        <source>Someone changed the group first. Your text is kept: look at the change, then save again.</source>
        <translation>سبقك غيرك إلى تغيير المجموعة. نصك محفوظ: راجع التغيير ثم احفظ مجددًا.</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>What is the group about?</source>
        <translation>ما موضوع المجموعة؟</translation>
    </message>
    <message>
        <source>Description (optional)</source>
        <translation>الوصف (اختياري)</translation>
    </message>
    <message>
        <source>Relays of the group</source>
        <translation>مُرحِّلات المجموعة</translation>
    </message>
    <message>
        <source>Another relay</source>
        <translation>مُرحِّل آخر</translation>
    </message>
    <message>
        <source>Give the group a name first</source>
        <translation>أعطِ المجموعة اسمًا أولًا</translation>
    </message>
    <message>
        <source>Choose at least one relay</source>
        <translation>اختر مُرحِّلًا واحدًا على الأقل</translation>
    </message>
</context>
<context>
    <name>GroupLogModel</name>
    <message>
        <source>epoch {n}</source>
        <translation>الحقبة {n}</translation>
    </message>
</context>
<context>
    <name>GroupRelayListModel</name>
    <message>
        <source>not encrypted on the way</source>
        <translation>غير مشفّر في الطريق</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>غير محفوظ</translation>
    </message>
</context>
<context>
    <name>GroupRelaysTab</name>
    <message>
        <source>Relays of the group</source>
        <translation>مُرحِّلات المجموعة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Address of a relay</source>
        <translation>عنوان مُرحِّل</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل التغييرات</translation>
    </message>
    <message>
        <source>Save for everybody</source>
        <translation>حفظ للجميع</translation>
    </message>
    <message>
        <source>Somebody has changed the relays meanwhile. Save to replace their list, or discard yours.</source>
        <translation>غيّر شخص آخر المُرحِّلات في هذه الأثناء. احفظ ليحل تغييرك محل القائمة الجديدة، أو تجاهل تغييرك.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message numerus="yes">
        <source>{live} of %Ln relay(s) connected. Every message goes to all of them; one is enough to read it.</source>
        <translation>
            <numerusform>الاتصال قائم بـ {live} من أصل %Ln مُرحِّل. تُرسل كل رسالة إليها جميعًا؛ ويكفي واحد لقراءتها.</numerusform>
            <numerusform>الاتصال قائم بـ {live} من أصل مُرحِّل واحد. تُرسل كل رسالة إليها جميعًا؛ ويكفي واحد لقراءتها.</numerusform>
            <numerusform>الاتصال قائم بـ {live} من أصل مُرحِّلَين. تُرسل كل رسالة إليها جميعًا؛ ويكفي واحد لقراءتها.</numerusform>
            <numerusform>الاتصال قائم بـ {live} من أصل %Ln مُرحِّلات. تُرسل كل رسالة إليها جميعًا؛ ويكفي واحد لقراءتها.</numerusform>
            <numerusform>الاتصال قائم بـ {live} من أصل %Ln مُرحِّلًا. تُرسل كل رسالة إليها جميعًا؛ ويكفي واحد لقراءتها.</numerusform>
            <numerusform>الاتصال قائم بـ {live} من أصل %Ln مُرحِّل. تُرسل كل رسالة إليها جميعًا؛ ويكفي واحد لقراءتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln relay(s) connected: you are offline for this group. What you write waits here.</source>
        <translation>
            <numerusform>لا مُرحِّلات في القائمة: أنت غير متصل بهذه المجموعة. ما تكتبه ينتظر هنا.</numerusform>
            <numerusform>المُرحِّل الوحيد غير متصل: أنت غير متصل بهذه المجموعة. ما تكتبه ينتظر هنا.</numerusform>
            <numerusform>لا اتصال بأيٍّ من المُرحِّلَين: أنت غير متصل بهذه المجموعة. ما تكتبه ينتظر هنا.</numerusform>
            <numerusform>لا اتصال بأيٍّ من المُرحِّلات (%Ln): أنت غير متصل بهذه المجموعة. ما تكتبه ينتظر هنا.</numerusform>
            <numerusform>لا اتصال بأيٍّ من المُرحِّلات (%Ln): أنت غير متصل بهذه المجموعة. ما تكتبه ينتظر هنا.</numerusform>
            <numerusform>لا اتصال بأيٍّ من المُرحِّلات (%Ln): أنت غير متصل بهذه المجموعة. ما تكتبه ينتظر هنا.</numerusform>
        </translation>
    </message>
    <message>
        <source>The change is being sent</source>
        <translation>جارٍ إرسال التغيير</translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation>اكتب عنوانًا أولًا</translation>
    </message>
    <message>
        <source>Choose a relay of the list first</source>
        <translation>اختر مُرحِّلًا من القائمة أولًا</translation>
    </message>
    <message>
        <source>A group needs at least one relay</source>
        <translation>تحتاج المجموعة إلى مُرحِّل واحد على الأقل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>لا إضافات</numerusform>
            <numerusform>إضافة واحدة</numerusform>
            <numerusform>إضافتان</numerusform>
            <numerusform>%Ln إضافات</numerusform>
            <numerusform>%Ln إضافة</numerusform>
            <numerusform>%Ln إضافة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>لا إزالات</numerusform>
            <numerusform>إزالة واحدة</numerusform>
            <numerusform>إزالتان</numerusform>
            <numerusform>%Ln إزالات</numerusform>
            <numerusform>%Ln إزالة</numerusform>
            <numerusform>%Ln إزالة</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet: {changes}.</source>
        <translation>لم يُحفظ بعد: {changes}.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>This relay stands in the list already.</source>
        <translation>هذا المُرحِّل في القائمة بالفعل.</translation>
    </message>
    <message>
        <source>The relay is being tried</source>
        <translation>جارٍ تجربة المُرحِّل</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>جارٍ التجربة…</translation>
    </message>
    <message>
        <source>This relay did not answer. It was put into the list all the same; nothing is saved yet.</source>
        <translation>لم يُجب هذا المُرحِّل. أُضيف إلى القائمة رغم ذلك؛ لم يُحفظ شيء بعد.</translation>
    </message>
    <message>
        <source>The group runs on these relays now</source>
        <translation>تعمل المجموعة الآن على هذه المُرحِّلات</translation>
    </message>
    <message>
        <source>Someone changed the group first. Your list is kept: look at the change, then save again.</source>
        <translation>سبقك غيرك إلى تغيير المجموعة. قائمتك محفوظة: راجع التغيير ثم احفظ مجددًا.</translation>
    </message>
</context>
<context>
    <name>GroupRights</name>
    <message>
        <source>You are no longer in this group</source>
        <translation>لم تعد عضوًا في هذه المجموعة</translation>
    </message>
    <message>
        <source>Only group admins can invite members</source>
        <translation>دعوة الأعضاء متاحة لمشرفي المجموعة فقط</translation>
    </message>
    <message>
        <source>Only group admins can change this</source>
        <translation>تغيير هذا متاح لمشرفي المجموعة فقط</translation>
    </message>
    <message>
        <source>You are leaving this group</source>
        <translation>جارٍ مغادرتك هذه المجموعة</translation>
    </message>
    <message>
        <source>A group needs at least one admin</source>
        <translation>تحتاج المجموعة إلى مشرف واحد على الأقل</translation>
    </message>
    <message>
        <source>This is you</source>
        <translation>هذا أنت</translation>
    </message>
    <message>
        <source>Already a member</source>
        <translation>عضو بالفعل</translation>
    </message>
</context>
<context>
    <name>GroupStateModel</name>
    <message>
        <source>Epoch {epoch}</source>
        <translation>الحقبة {epoch}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s)</source>
        <translation>
            <numerusform>لا مُرحِّلات</numerusform>
            <numerusform>مُرحِّل واحد</numerusform>
            <numerusform>مُرحِّلان</numerusform>
            <numerusform>%Ln مُرحِّلات</numerusform>
            <numerusform>%Ln مُرحِّلًا</numerusform>
            <numerusform>%Ln مُرحِّل</numerusform>
        </translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشطة</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>متضررة</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>جارٍ المغادرة</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>تمت المغادرة</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>أُزلت منها</translation>
    </message>
</context>
<context>
    <name>HealthTab</name>
    <message>
        <source>Relays in use</source>
        <translation>المُرحِّلات المستخدمة</translation>
    </message>
    <message>
        <source>No relay is in use: you are offline.</source>
        <translation>لا مُرحِّل قيد الاستخدام: أنت غير متصل.</translation>
    </message>
    <message>
        <source>Nothing waits: relays have taken everything that was sent.</source>
        <translation>لا شيء ينتظر: استلمت المُرحِّلات كل ما أُرسل.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>There is no group yet.</source>
        <translation>لا مجموعات بعد.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>الفحص مجددًا</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>المُرحِّلات</translation>
    </message>
    <message>
        <source>Waiting for a relay</source>
        <translation>بانتظار مُرحِّل</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>What became of each event, by group</source>
        <translation>مصير كل حدث، حسب المجموعة</translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation>الدعوات المفتوحة</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
    <message>
        <source>Usable key packages</source>
        <translation>حزم المفاتيح الصالحة</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>تم التخلي عنها</translation>
    </message>
    <message>
        <source>Database version</source>
        <translation>إصدار قاعدة البيانات</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Changes of groups</source>
        <translation>تغييرات المجموعات</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>المقترحات</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>الدعوات</translation>
    </message>
    <message>
        <source>Profile and relay lists</source>
        <translation>الملف الشخصي وقوائم المُرحِّلات</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>حزم المفاتيح</translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation>عمليات الحذف</translation>
    </message>
    <message>
        <source>{count}, the oldest {age}</source>
        <translation>‏{count}، الأقدم {age}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>نشطة: %Ln</numerusform>
            <numerusform>نشطة: %Ln</numerusform>
            <numerusform>نشطة: %Ln</numerusform>
            <numerusform>نشطة: %Ln</numerusform>
            <numerusform>نشطة: %Ln</numerusform>
            <numerusform>نشطة: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>أُزلت منها: %Ln</numerusform>
            <numerusform>أُزلت منها: %Ln</numerusform>
            <numerusform>أُزلت منها: %Ln</numerusform>
            <numerusform>أُزلت منها: %Ln</numerusform>
            <numerusform>أُزلت منها: %Ln</numerusform>
            <numerusform>أُزلت منها: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>تمت مغادرتها: %Ln</numerusform>
            <numerusform>تمت مغادرتها: %Ln</numerusform>
            <numerusform>تمت مغادرتها: %Ln</numerusform>
            <numerusform>تمت مغادرتها: %Ln</numerusform>
            <numerusform>تمت مغادرتها: %Ln</numerusform>
            <numerusform>تمت مغادرتها: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leaving</source>
        <translation>
            <numerusform>جارٍ مغادرتها: %Ln</numerusform>
            <numerusform>جارٍ مغادرتها: %Ln</numerusform>
            <numerusform>جارٍ مغادرتها: %Ln</numerusform>
            <numerusform>جارٍ مغادرتها: %Ln</numerusform>
            <numerusform>جارٍ مغادرتها: %Ln</numerusform>
            <numerusform>جارٍ مغادرتها: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <translation>
            <numerusform>متضررة: %Ln</numerusform>
            <numerusform>متضررة: %Ln</numerusform>
            <numerusform>متضررة: %Ln</numerusform>
            <numerusform>متضررة: %Ln</numerusform>
            <numerusform>متضررة: %Ln</numerusform>
            <numerusform>متضررة: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>IdentityStep</name>
    <message>
        <source>Create your account</source>
        <translation>إنشاء حسابك</translation>
    </message>
    <message>
        <source>A new key is made on this computer. No phone number, no e-mail, no server account.</source>
        <translation>يُنشأ مفتاح جديد على هذا الحاسوب. لا رقم هاتف ولا بريد إلكتروني ولا حساب على خادم.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>إنشاء حساب</translation>
    </message>
    <message>
        <source>Use a key you have</source>
        <translation>استخدام مفتاح لديك</translation>
    </message>
    <message>
        <source>Paste an nsec, 64 hexadecimal digits, or an ncryptsec with its passphrase.</source>
        <translation>الصق nsec أو 64 رقمًا سداسيًا عشريًا أو ncryptsec مع عبارة مروره.</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>استخدام هذا المفتاح</translation>
    </message>
</context>
<context>
    <name>ImportStep</name>
    <message>
        <source>Secret key</source>
        <translation>المفتاح السري</translation>
    </message>
    <message>
        <source>Passphrase of the ncryptsec</source>
        <translation>عبارة مرور ncryptsec</translation>
    </message>
    <message>
        <source>Paste your secret key first</source>
        <translation>الصق مفتاحك السري أولًا</translation>
    </message>
    <message>
        <source>Type the passphrase of the ncryptsec</source>
        <translation>اكتب عبارة مرور ncryptsec</translation>
    </message>
    <message>
        <source>This account is on this computer already, as {name}. Nothing was changed.</source>
        <translation>هذا الحساب موجود على هذا الحاسوب بالفعل باسم {name}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>عرضه</translation>
    </message>
    <message>
        <source>This is a public key. The secret one begins with nsec1.</source>
        <translation>هذا مفتاح عام. المفتاح السري يبدأ بـ nsec1.</translation>
    </message>
</context>
<context>
    <name>InboxLine</name>
    <message>
        <source>No inbox relay is set: nobody can invite you</source>
        <translation>لا مُرحِّل وارد معيَّن: لا يمكن لأحد دعوتك</translation>
    </message>
    <message numerus="yes">
        <source>Listening on {n} of %Ln inbox relay(s)</source>
        <translation>
            <numerusform>استماع على {n} من أصل %Ln مُرحِّل وارد</numerusform>
            <numerusform>استماع على {n} من أصل مُرحِّل وارد واحد</numerusform>
            <numerusform>استماع على {n} من أصل مُرحِّلَي وارد</numerusform>
            <numerusform>استماع على {n} من أصل %Ln مُرحِّلات وارد</numerusform>
            <numerusform>استماع على {n} من أصل %Ln مُرحِّل وارد</numerusform>
            <numerusform>استماع على {n} من أصل %Ln مُرحِّل وارد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connecting to %Ln inbox relay(s)…</source>
        <translation>
            <numerusform>جارٍ الاتصال بـ %Ln مُرحِّل وارد…</numerusform>
            <numerusform>جارٍ الاتصال بـ مُرحِّل وارد واحد…</numerusform>
            <numerusform>جارٍ الاتصال بـ مُرحِّلَي وارد…</numerusform>
            <numerusform>جارٍ الاتصال بـ %Ln مُرحِّلات وارد…</numerusform>
            <numerusform>جارٍ الاتصال بـ %Ln مُرحِّل وارد…</numerusform>
            <numerusform>جارٍ الاتصال بـ %Ln مُرحِّل وارد…</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: invitations come in when an inbox relay can be reached</source>
        <translation>غير متصل: تصل الدعوات عند إمكان الوصول إلى مُرحِّل وارد</translation>
    </message>
</context>
<context>
    <name>InfoTab</name>
    <message>
        <source>Edit name and description</source>
        <translation>تعديل الاسم والوصف</translation>
    </message>
    <message>
        <source>Invite member</source>
        <translation>دعوة عضو</translation>
    </message>
    <message>
        <source>Leave group…</source>
        <translation>مغادرة المجموعة…</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>المفتاح العام</translation>
    </message>
    <message>
        <source>Open contact</source>
        <translation>فتح جهة الاتصال</translation>
    </message>
    <message>
        <source>Name this chat</source>
        <translation>تسمية هذه المحادثة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
        </translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation>محادثة مباشرة</translation>
    </message>
    <message>
        <source>Here since {date}</source>
        <translation>هنا منذ {date}</translation>
    </message>
    <message>
        <source>You are leaving. As soon as an admin&apos;s app has seen it, you are out; nothing can be sent.</source>
        <translation>جارٍ مغادرتك. تكتمل المغادرة حالما يراها تطبيق أحد المشرفين؛ لا يمكن إرسال شيء.</translation>
    </message>
    <message>
        <source>You have left this group. What you have received stays here; nothing new comes.</source>
        <translation>لقد غادرت هذه المجموعة. يبقى هنا ما استلمته؛ ولا يصل جديد.</translation>
    </message>
    <message>
        <source>An admin has removed you. What you have received stays here; nothing new comes.</source>
        <translation>أزالك أحد المشرفين. يبقى هنا ما استلمته؛ ولا يصل جديد.</translation>
    </message>
    <message>
        <source>This device cannot follow the group any more. It goes on listening.</source>
        <translation>لم يعد هذا الجهاز قادرًا على متابعة المجموعة. لكنه يواصل الاستماع.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
</context>
<context>
    <name>InviteBanner</name>
    <message>
        <source>If you decline, they are not told; you stay listed as invited until an admin removes you.</source>
        <translation>عند الرفض لا يُبلَّغ من دعاك؛ ويبقى اسمك مدرجًا كمدعو حتى يزيله مشرف.</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>{name} invites you to this group again.</source>
        <translation>دعوة جديدة من {name} للانضمام إلى هذه المجموعة.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>جارٍ الانضمام…</translation>
    </message>
    <message>
        <source>Join group</source>
        <translation>الانضمام إلى المجموعة</translation>
    </message>
    <message>
        <source>Declined. They are not told.</source>
        <translation>تم الرفض. لا يُبلَّغ من دعاك.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>InviteCard</name>
    <message>
        <source>If you decline, they are not told; you stay listed as invited until an admin removes you.</source>
        <translation>عند الرفض لا يُبلَّغ من دعاك؛ ويبقى اسمك مدرجًا كمدعو حتى يزيله مشرف.</translation>
    </message>
    <message>
        <source>Join group</source>
        <translation>الانضمام إلى المجموعة</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>فتح المجموعة</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Move back to pending</source>
        <translation>إعادة إلى قيد الانتظار</translation>
    </message>
    <message>
        <source>Block inviter</source>
        <translation>حظر الداعي</translation>
    </message>
    <message>
        <source>This invitation cannot be read</source>
        <translation>لا يمكن قراءة هذه الدعوة</translation>
    </message>
    <message>
        <source>{name} invites you</source>
        <translation>دعوة من {name}</translation>
    </message>
    <message>
        <source>Already a member</source>
        <translation>عضو بالفعل</translation>
    </message>
    <message>
        <source>The private key for this key package is not on this device</source>
        <translation>المفتاح الخاص لحزمة المفاتيح هذه ليس على هذا الجهاز</translation>
    </message>
    <message>
        <source>You have joined this group.</source>
        <translation>لقد انضممت إلى هذه المجموعة.</translation>
    </message>
    <message>
        <source>Ask inviter to send again</source>
        <translation>طلب إعادة إرسال الدعوة</translation>
    </message>
    <message>
        <source>{name} is not an admin of this group. Join only if you know them.</source>
        <translation>ليس لدى {name} صلاحية الإشراف في هذه المجموعة. لا تنضم إلا إذا كنت تعرف هذا الشخص.</translation>
    </message>
    <message>
        <source>Your invitation reached me, but I cannot join with it here. Please remove me and invite me again.</source>
        <translation>وصلتني دعوتك، لكن لا يمكنني الانضمام بها هنا. أرجو إزالتي ثم دعوتي من جديد.</translation>
    </message>
    <message>
        <source>Message copied. Paste it where {name} reads it.</source>
        <translation>نُسخت الرسالة. الصقها حيث يقرؤها {name}.</translation>
    </message>
</context>
<context>
    <name>InviteCheckCard</name>
    <message>
        <source>Checking before anything is sent…</source>
        <translation>جارٍ التحقق قبل إرسال أي شيء…</translation>
    </message>
    <message>
        <source>This invitation cannot be sent. Nothing was sent.</source>
        <translation>لا يمكن إرسال هذه الدعوة. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>It can be sent, but look at this first.</source>
        <translation>يمكن إرسالها، لكن راجع هذا أولًا.</translation>
    </message>
    <message>
        <source>Everything fits.</source>
        <translation>كل شيء مناسب.</translation>
    </message>
    <message>
        <source>It could not be checked. Nothing was sent.</source>
        <translation>تعذّر التحقق منها. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Signature of the key package</source>
        <translation>توقيع حزمة المفاتيح</translation>
    </message>
    <message>
        <source>Who it belongs to</source>
        <translation>صاحب الحزمة</translation>
    </message>
    <message>
        <source>Cipher suite</source>
        <translation>خوارزميات التشفير</translation>
    </message>
    <message>
        <source>What their app can do</source>
        <translation>ما يستطيعه تطبيق هذا الشخص</translation>
    </message>
    <message>
        <source>Whether the group takes it</source>
        <translation>قبول المجموعة لهذا الشخص</translation>
    </message>
    <message>
        <source>Relays of the group</source>
        <translation>مُرحِّلات المجموعة</translation>
    </message>
    <message>
        <source>Their inbox relays</source>
        <translation>مُرحِّلات الوارد لهذا الشخص</translation>
    </message>
    <message>
        <source>Size of the invitation</source>
        <translation>حجم الدعوة</translation>
    </message>
    <message>
        <source>The key package is signed and valid</source>
        <translation>حزمة المفاتيح موقّعة وصالحة</translation>
    </message>
    <message>
        <source>It belongs to {name}</source>
        <translation>تعود إلى {name}</translation>
    </message>
    <message>
        <source>Same cipher suite as the group</source>
        <translation>خوارزميات التشفير نفسها كما في المجموعة</translation>
    </message>
    <message>
        <source>Their app can do all that the group requires</source>
        <translation>يستطيع تطبيق هذا الشخص كل ما تتطلبه المجموعة</translation>
    </message>
    <message>
        <source>You may invite, and they are no member yet</source>
        <translation>يحق لك الدعوة، وهذا الشخص ليس عضوًا بعد</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln group relay(s) answer</source>
        <translation>
            <numerusform>يستجيب {n} من أصل %Ln مُرحِّل للمجموعة</numerusform>
            <numerusform>يستجيب {n} من أصل مُرحِّل واحد للمجموعة</numerusform>
            <numerusform>يستجيب {n} من أصل مُرحِّلَين للمجموعة</numerusform>
            <numerusform>يستجيب {n} من أصل %Ln مُرحِّلات للمجموعة</numerusform>
            <numerusform>يستجيب {n} من أصل %Ln مُرحِّلًا للمجموعة</numerusform>
            <numerusform>يستجيب {n} من أصل %Ln مُرحِّل للمجموعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln of their inbox relay(s) answer</source>
        <translation>
            <numerusform>يستجيب {n} من أصل %Ln مُرحِّل وارد لهذا الشخص</numerusform>
            <numerusform>يستجيب {n} من أصل مُرحِّل وارد واحد لهذا الشخص</numerusform>
            <numerusform>يستجيب {n} من أصل مُرحِّلَي وارد لهذا الشخص</numerusform>
            <numerusform>يستجيب {n} من أصل %Ln مُرحِّلات وارد لهذا الشخص</numerusform>
            <numerusform>يستجيب {n} من أصل %Ln مُرحِّل وارد لهذا الشخص</numerusform>
            <numerusform>يستجيب {n} من أصل %Ln مُرحِّل وارد لهذا الشخص</numerusform>
        </translation>
    </message>
    <message>
        <source>The invitation is {size}; relays take {limit}</source>
        <translation>حجم الدعوة {size}؛ وتقبل المُرحِّلات {limit}</translation>
    </message>
    <message>
        <source>This key package is not signed by {name}.</source>
        <translation>حزمة المفاتيح هذه لا تحمل توقيع {name}.</translation>
    </message>
    <message>
        <source>No relay of the group answers now. The change may not get through.</source>
        <translation>لا يستجيب أي من مُرحِّلات المجموعة الآن. قد لا يصل التغيير.</translation>
    </message>
    <message>
        <source>{name} names no inbox relay. The invitation goes to the group&apos;s relays.</source>
        <translation>لا مُرحِّل وارد معلن لدى {name}. تُرسل الدعوة إلى مُرحِّلات المجموعة.</translation>
    </message>
    <message>
        <source>No inbox relay of {name} answers now. The invitation may arrive late.</source>
        <translation>لا يستجيب أي مُرحِّل وارد لدى {name} الآن. قد تتأخر الدعوة.</translation>
    </message>
</context>
<context>
    <name>InviteFacts</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Key package event</source>
        <translation>حدث حزمة المفاتيح</translation>
    </message>
    <message>
        <source>The invitation as it came, without what is sealed in it</source>
        <translation>الدعوة كما وصلت، من دون ما خُتم فيها</translation>
    </message>
    <message>
        <source>Sent with {client}</source>
        <translation>أُرسلت عبر {client}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Cipher suite: {suite}</source>
        <translation>خوارزميات التشفير: {suite}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
        </translation>
    </message>
    <message>
        <source>Admins: {names}</source>
        <translation>المشرفون: {names}</translation>
    </message>
    <message>
        <source>Relays: {relays}</source>
        <translation>المُرحِّلات: {relays}</translation>
    </message>
    <message>
        <source>Received {age}</source>
        <translation>وصلت {age}</translation>
    </message>
    <message>
        <source>Looking for its key on this device…</source>
        <translation>جارٍ البحث عن مفتاحها على هذا الجهاز…</translation>
    </message>
    <message>
        <source>The key it was made for is on this device</source>
        <translation>المفتاح الذي أُنشئت له موجود على هذا الجهاز</translation>
    </message>
    <message>
        <source>It was made for another device of yours</source>
        <translation>أُنشئت لجهاز آخر من أجهزتك</translation>
    </message>
    <message>
        <source>The key it was made for is not on this device</source>
        <translation>المفتاح الذي أُنشئت له ليس على هذا الجهاز</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>إخفاء التفاصيل</translation>
    </message>
</context>
<context>
    <name>InviteFlow</name>
    <message>
        <source>Cancelled. Nothing was sent.</source>
        <translation>تم الإلغاء. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>It was too late to cancel: the change had left. Look under Invites, Sent, to withdraw it.</source>
        <translation>فات أوان الإلغاء: انطلق التغيير. لسحبه افتح «المرسلة» في صفحة الدعوات.</translation>
    </message>
    <message>
        <source>{name} is in the group, but we could not deliver the invitation.</source>
        <translation>تمت إضافة {name} إلى المجموعة، لكن تعذّر تسليم الدعوة.</translation>
    </message>
    <message>
        <source>Retry welcome</source>
        <translation>إعادة إرسال الترحيب</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>This key package is not signed by {name}. Nothing was sent.</source>
        <translation>حزمة المفاتيح هذه لا تحمل توقيع {name}. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>No relay accepted the change. Nothing was sent.</source>
        <translation>لم يقبل أي مُرحِّل التغيير. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>No relay accepted the change. The invitation was not sent.</source>
        <translation>لم يقبل أي مُرحِّل التغيير. لم تُرسل الدعوة.</translation>
    </message>
    <message>
        <source>Someone changed the group first. The invitation was not sent. Updated; try again.</source>
        <translation>غيّر شخص آخر المجموعة أولًا. لم تُرسل الدعوة. تم التحديث؛ حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>You are not an admin any more. Nothing was sent.</source>
        <translation>لم تعد مشرفًا. لم يُرسل شيء.</translation>
    </message>
</context>
<context>
    <name>InviteGate</name>
    <message>
        <source>Another change is being sent</source>
        <translation>جارٍ إرسال تغيير آخر</translation>
    </message>
    <message>
        <source>Offline — an invite needs a relay to confirm it</source>
        <translation>غير متصل — تحتاج الدعوة إلى تأكيد من مُرحِّل</translation>
    </message>
</context>
<context>
    <name>InviteListModel</name>
    <message>
        <source>From {name}</source>
        <translation>من: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot join</source>
        <translation>لا يمكن الانضمام</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>Direct chat</source>
        <translation>محادثة مباشرة</translation>
    </message>
    <message>
        <source>Unnamed group</source>
        <translation>مجموعة بلا اسم</translation>
    </message>
</context>
<context>
    <name>InviteMemberDialog</name>
    <message>
        <source>Invite to {name}</source>
        <translation>دعوة إلى {name}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Send invite</source>
        <translation>إرسال الدعوة</translation>
    </message>
    <message>
        <source>The invitation is on its way and goes on by itself. Close again to leave it to that.</source>
        <translation>الدعوة في طريقها وتُستكمل تلقائيًا. أغلق مرة أخرى لتركها تكتمل.</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Close again to stop it.</source>
        <translation>لم يُرسل شيء بعد. أغلق مرة أخرى لإيقافها.</translation>
    </message>
    <message>
        <source>The change has left and cannot be stopped</source>
        <translation>انطلق التغيير ولا يمكن إيقافه</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>جارٍ الإرسال…</translation>
    </message>
    <message>
        <source>The invitation is being sent</source>
        <translation>جارٍ إرسال الدعوة</translation>
    </message>
    <message>
        <source>Looking for key packages</source>
        <translation>جارٍ البحث عن حزم المفاتيح</translation>
    </message>
    <message>
        <source>Choose a key package</source>
        <translation>اختر حزمة مفاتيح</translation>
    </message>
    <message>
        <source>The invitation is being checked</source>
        <translation>جارٍ التحقق من الدعوة</translation>
    </message>
    <message>
        <source>This invitation cannot be sent; see what is wrong above</source>
        <translation>لا يمكن إرسال هذه الدعوة؛ السبب مذكور أعلاه</translation>
    </message>
    <message>
        <source>You are not an admin any more. Nothing was sent.</source>
        <translation>لم تعد مشرفًا. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Invitation sent to {name}</source>
        <translation>أُرسلت الدعوة إلى {name}</translation>
    </message>
</context>
<context>
    <name>InviteSteps</name>
    <message numerus="yes">
        <source>Publish to group relays ({n} of %Ln)</source>
        <translation>
            <numerusform>النشر على مُرحِّلات المجموعة ({n} من %Ln)</numerusform>
            <numerusform>النشر على مُرحِّلات المجموعة ({n} من %Ln)</numerusform>
            <numerusform>النشر على مُرحِّلات المجموعة ({n} من %Ln)</numerusform>
            <numerusform>النشر على مُرحِّلات المجموعة ({n} من %Ln)</numerusform>
            <numerusform>النشر على مُرحِّلات المجموعة ({n} من %Ln)</numerusform>
            <numerusform>النشر على مُرحِّلات المجموعة ({n} من %Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the welcome ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>إرسال الترحيب ({n} من %Ln مُرحِّل وارد)</numerusform>
            <numerusform>إرسال الترحيب ({n} من مُرحِّل وارد واحد)</numerusform>
            <numerusform>إرسال الترحيب ({n} من مُرحِّلَي وارد)</numerusform>
            <numerusform>إرسال الترحيب ({n} من %Ln مُرحِّلات وارد)</numerusform>
            <numerusform>إرسال الترحيب ({n} من %Ln مُرحِّل وارد)</numerusform>
            <numerusform>إرسال الترحيب ({n} من %Ln مُرحِّل وارد)</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepare the change</source>
        <translation>تحضير التغيير</translation>
    </message>
    <message>
        <source>Publish to group relays</source>
        <translation>النشر على مُرحِّلات المجموعة</translation>
    </message>
    <message>
        <source>Apply the change</source>
        <translation>تطبيق التغيير</translation>
    </message>
    <message>
        <source>Send the welcome</source>
        <translation>إرسال الترحيب</translation>
    </message>
</context>
<context>
    <name>InviteToGroupDialog</name>
    <message>
        <source>Invite {name}</source>
        <translation>دعوة {name}</translation>
    </message>
    <message>
        <source>The invitation is on its way and goes on by itself. Close again to leave it to that.</source>
        <translation>الدعوة في طريقها وتُستكمل تلقائيًا. أغلق مرة أخرى لتركها تكتمل.</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Close again to stop it.</source>
        <translation>لم يُرسل شيء بعد. أغلق مرة أخرى لإيقافها.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Loading groups…</source>
        <translation>جارٍ تحميل المجموعات…</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Send invite</source>
        <translation>إرسال الدعوة</translation>
    </message>
    <message>
        <source>Name of the new group</source>
        <translation>اسم المجموعة الجديدة</translation>
    </message>
    <message>
        <source>What is the group about?</source>
        <translation>ما موضوع المجموعة؟</translation>
    </message>
    <message>
        <source>Create &amp; invite</source>
        <translation>إنشاء ودعوة</translation>
    </message>
    <message>
        <source>There is no group that you could invite {name} to. Make one.</source>
        <translation>لا توجد مجموعة يمكنك دعوة {name} إليها. أنشئ مجموعة.</translation>
    </message>
    <message>
        <source>The invitation is being sent</source>
        <translation>جارٍ إرسال الدعوة</translation>
    </message>
    <message>
        <source>The group is being made</source>
        <translation>جارٍ إنشاء المجموعة</translation>
    </message>
    <message>
        <source>The change has left and cannot be stopped</source>
        <translation>انطلق التغيير ولا يمكن إيقافه</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>جارٍ الإنشاء…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>جارٍ الإرسال…</translation>
    </message>
    <message>
        <source>Invite again</source>
        <translation>دعوة من جديد</translation>
    </message>
    <message>
        <source>Choose a key package</source>
        <translation>اختر حزمة مفاتيح</translation>
    </message>
    <message>
        <source>Give the group a name first</source>
        <translation>أعطِ المجموعة اسمًا أولًا</translation>
    </message>
    <message>
        <source>Looking for key packages</source>
        <translation>جارٍ البحث عن حزم المفاتيح</translation>
    </message>
    <message>
        <source>Choose a group</source>
        <translation>اختر مجموعة</translation>
    </message>
    <message>
        <source>The invitation is being checked</source>
        <translation>جارٍ التحقق من الدعوة</translation>
    </message>
    <message>
        <source>This invitation cannot be sent; see what is wrong above</source>
        <translation>لا يمكن إرسال هذه الدعوة؛ السبب مذكور أعلاه</translation>
    </message>
    <message>
        <source>Invitation sent to {name}</source>
        <translation>أُرسلت الدعوة إلى {name}</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>فتح المجموعة</translation>
    </message>
</context>
<context>
    <name>InvitesEmpty</name>
    <message>
        <source>Loading invites…</source>
        <translation>جارٍ تحميل الدعوات…</translation>
    </message>
    <message>
        <source>The invites could not be loaded</source>
        <translation>تعذّر تحميل الدعوات</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>No invitations</source>
        <translation>لا دعوات</translation>
    </message>
    <message>
        <source>Share your npub or QR so people can find you.</source>
        <translation>شارك npub أو رمز QR الخاص بك ليعثر عليك الآخرون.</translation>
    </message>
    <message>
        <source>Copy my public key</source>
        <translation>نسخ مفتاحي العام</translation>
    </message>
    <message>
        <source>Checking whether you can be reached…</source>
        <translation>جارٍ التحقق من إمكانية الوصول إليك…</translation>
    </message>
    <message>
        <source>You are reachable</source>
        <translation>يمكن الوصول إليك</translation>
    </message>
    <message>
        <source>You cannot be invited yet. Look at Settings, Key packages and Relays.</source>
        <translation>لا يمكن دعوتك بعد. راجع حزم المفاتيح والمُرحِّلات في الإعدادات.</translation>
    </message>
    <message>
        <source>It is not known whether you can be reached: no relay answers</source>
        <translation>لا يُعرف هل يمكن الوصول إليك: لا يستجيب أي مُرحِّل</translation>
    </message>
    <message>
        <source>Public key copied</source>
        <translation>نُسخ المفتاح العام</translation>
    </message>
</context>
<context>
    <name>InvitesPage</name>
    <message>
        <source>List of invites</source>
        <translation>قائمة الدعوات</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>الدعوات</translation>
    </message>
    <message>
        <source>Invites by status</source>
        <translation>الدعوات حسب الحالة</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشفة</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>المرسلة</translation>
    </message>
    <message>
        <source>Choose an invite</source>
        <translation>اختر دعوة</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>الدعوة</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>جارٍ الانضمام…</translation>
    </message>
    <message>
        <source>{tab} ({n})</source>
        <translation>{tab} ({n})</translation>
    </message>
    <message>
        <source>Joined {name}</source>
        <translation>انضممت إلى {name}</translation>
    </message>
    <message>
        <source>Declined. They are not told.</source>
        <translation>تم الرفض. لا يُبلَّغ من دعاك.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>{name} is blocked. Their invitations are not shown.</source>
        <translation>تم حظر {name}. لا تُعرض دعوات هذا الشخص.</translation>
    </message>
</context>
<context>
    <name>KeyPackageCard</name>
    <message>
        <source>Event id</source>
        <translation>معرّف الحدث</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>إعادة الإرسال</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>It is not offered any more</source>
        <translation>لم تعد معروضة</translation>
    </message>
    <message>
        <source>It was given to somebody already</source>
        <translation>سُلّمت إلى شخص بالفعل</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>نُشرت</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>أنشأها</translation>
    </message>
    <message>
        <source>Slot of this device</source>
        <translation>خانة هذا الجهاز</translation>
    </message>
    <message>
        <source>Who hands it out</source>
        <translation>من يسلّمها</translation>
    </message>
    <message>
        <source>It lies in a relay&apos;s stock, which gives it to one person and shows it to nobody else.</source>
        <translation>إنها في مخزون مُرحِّل يسلّمها إلى شخص واحد ولا يُظهرها لغيره.</translation>
    </message>
    <message>
        <source>It can be used by more than one person until it is renewed.</source>
        <translation>يمكن أن يستخدمها أكثر من شخص حتى تُجدَّد.</translation>
    </message>
    <message>
        <source>Its private part is kept for a while: invitations made with it can still be opened.</source>
        <translation>يُحتفظ بجزئها الخاص مدة من الزمن: يبقى فتح الدعوات التي أُنشئت بها ممكنًا.</translation>
    </message>
</context>
<context>
    <name>KeyPackageChooser</name>
    <message>
        <source>Look again</source>
        <translation>البحث مجددًا</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>حزم المفاتيح</translation>
    </message>
    <message>
        <source>Copy message to send</source>
        <translation>نسخ رسالة لإرسالها</translation>
    </message>
    <message>
        <source>Ask gateway</source>
        <translation>سؤال البوابة</translation>
    </message>
    <message>
        <source>Ask their relays to hand out a key package that they keep in stock</source>
        <translation>يُطلب من مُرحِّلات هذا الشخص تسليم حزمة مفاتيح من مخزونها</translation>
    </message>
    <message>
        <source>Looking for key packages of {name}…</source>
        <translation>جارٍ البحث عن حزم مفاتيح {name}…</translation>
    </message>
    <message numerus="yes">
        <source>Looking on %Ln relay(s)…</source>
        <translation>
            <numerusform>جارٍ البحث في %Ln مُرحِّل…</numerusform>
            <numerusform>جارٍ البحث في مُرحِّل واحد…</numerusform>
            <numerusform>جارٍ البحث في مُرحِّلَين…</numerusform>
            <numerusform>جارٍ البحث في %Ln مُرحِّلات…</numerusform>
            <numerusform>جارٍ البحث في %Ln مُرحِّلًا…</numerusform>
            <numerusform>جارٍ البحث في %Ln مُرحِّل…</numerusform>
        </translation>
    </message>
    <message>
        <source>The recommended key package is chosen.</source>
        <translation>اختيرت حزمة المفاتيح الموصى بها.</translation>
    </message>
    <message>
        <source>No usable key package</source>
        <translation>لا حزمة مفاتيح صالحة</translation>
    </message>
    <message>
        <source>No key package</source>
        <translation>لا حزمة مفاتيح</translation>
    </message>
    <message>
        <source>No relay has answered</source>
        <translation>لم يُجب أي مُرحِّل</translation>
    </message>
    <message>
        <source>The relays could not be asked</source>
        <translation>تعذّر سؤال المُرحِّلات</translation>
    </message>
    <message>
        <source>I would like to invite you to an encrypted group. Please open a Marmot app once, so that I can.</source>
        <translation>أود دعوتك إلى مجموعة مشفّرة. أرجو فتح أحد تطبيقات Marmot مرة واحدة لأتمكن من ذلك.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Their relays are being asked</source>
        <translation>جارٍ سؤال مُرحِّلات هذا الشخص</translation>
    </message>
    <message>
        <source>Asking their relays for a key package out of stock…</source>
        <translation>جارٍ طلب حزمة مفاتيح من مخزون مُرحِّلات هذا الشخص…</translation>
    </message>
</context>
<context>
    <name>KeyPackageListModel</name>
    <message>
        <source>Unknown app</source>
        <translation>تطبيق غير معروف</translation>
    </message>
    <message>
        <source>Published {age}</source>
        <translation>نُشرت {age}</translation>
    </message>
    <message numerus="yes">
        <source>{made}, on %Ln relay(s)</source>
        <extracomment>{made} is &quot;Published {age}&quot;.</extracomment>
        <translation>
            <numerusform>‏{made}، على %Ln مُرحِّل</numerusform>
            <numerusform>‏{made}، على مُرحِّل واحد</numerusform>
            <numerusform>‏{made}، على مُرحِّلَين</numerusform>
            <numerusform>‏{made}، على %Ln مُرحِّلات</numerusform>
            <numerusform>‏{made}، على %Ln مُرحِّلًا</numerusform>
            <numerusform>‏{made}، على %Ln مُرحِّل</numerusform>
        </translation>
    </message>
    <message>
        <source>Used or taken back.</source>
        <translation>مستخدمة أو مسترجعة.</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>غير صالحة</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>موصى بها</translation>
    </message>
    <message>
        <source>Last resort</source>
        <translation>الملاذ الأخير</translation>
    </message>
    <message>
        <source>Used by you before</source>
        <translation>سبق أن استخدمتها</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>قديمة</translation>
    </message>
</context>
<context>
    <name>KeyStorePanel</name>
    <message>
        <source>Test the keyring</source>
        <translation>اختبار حلقة المفاتيح</translation>
    </message>
    <message>
        <source>Passphrase for the day the keyring fails</source>
        <translation>عبارة مرور احتياطية إن تعطلت حلقة المفاتيح</translation>
    </message>
    <message>
        <source>It opens this account as well, for example after a change of the desktop environment.</source>
        <translation>تفتح هذا الحساب أيضًا، مثلًا بعد تغيير بيئة سطح المكتب.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>تعيين</translation>
    </message>
    <message>
        <source>Data is encrypted; its key is kept in the keyring of this desktop.</source>
        <translation>البيانات مشفّرة، ومفتاحها محفوظ في حلقة مفاتيح سطح المكتب هذا.</translation>
    </message>
    <message>
        <source>Data is encrypted by a passphrase, which is asked for at every start.</source>
        <translation>البيانات مشفّرة بعبارة مرور تُطلب عند كل بدء.</translation>
    </message>
    <message numerus="yes">
        <source>Type at least %Ln character(s)</source>
        <translation>
            <numerusform>اكتب عبارة مرور</numerusform>
            <numerusform>اكتب حرفًا واحدًا على الأقل</numerusform>
            <numerusform>اكتب حرفين على الأقل</numerusform>
            <numerusform>اكتب %Ln أحرف على الأقل</numerusform>
            <numerusform>اكتب %Ln حرفًا على الأقل</numerusform>
            <numerusform>اكتب %Ln حرف على الأقل</numerusform>
        </translation>
    </message>
    <message>
        <source>The key is being wrapped; this takes a few seconds</source>
        <translation>جارٍ تغليف المفتاح؛ يستغرق ذلك بضع ثوانٍ</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>The keyring is being tested</source>
        <translation>جارٍ اختبار حلقة المفاتيح</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>جارٍ الاختبار…</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>The keyring works: an entry was written, read and removed. It is kept by: {name}.</source>
        <translation>حلقة المفاتيح تعمل: كُتب مُدخل وقُرئ وحُذف. تتولى حفظها: {name}.</translation>
    </message>
    <message>
        <source>This desktop has no keyring that the app can use any more.</source>
        <translation>لم تعد في سطح المكتب هذا حلقة مفاتيح يمكن للتطبيق استخدامها.</translation>
    </message>
    <message>
        <source>The keyring ({name}) does not answer. Unlock it, or set a passphrase while this is open.</source>
        <translation>لا تستجيب حلقة المفاتيح ({name}). افتح قفلها، أو عيّن عبارة مرور ما دام الحساب مفتوحًا.</translation>
    </message>
    <message>
        <source>Set. Keep it where you keep your other passwords.</source>
        <translation>تم التعيين. احفظها حيث تحفظ كلمات مرورك الأخرى.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Your key packages</source>
        <translation>حزم مفاتيحك</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>تجديد</translation>
    </message>
    <message>
        <source>Check relays</source>
        <translation>فحص المُرحِّلات</translation>
    </message>
    <message>
        <source>Can I be invited?</source>
        <translation>هل يمكن دعوتي؟</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Whoever invites you takes one of your key packages from a relay. The app keeps a fresh one there by itself.</source>
        <translation>من يدعوك يأخذ إحدى حزم مفاتيحك من مُرحِّل. يحرص التطبيق تلقائيًا على توفر حزمة جديدة هناك.</translation>
    </message>
    <message>
        <source>Looking from outside, as somebody who invites you…</source>
        <translation>جارٍ الفحص من الخارج، كما يراك من يدعوك…</translation>
    </message>
    <message>
        <source>None published</source>
        <translation>لا حزم منشورة</translation>
    </message>
    <message>
        <source>Nobody can invite you until a relay has one of your key packages.</source>
        <translation>لا يمكن لأحد دعوتك حتى تصبح لدى مُرحِّل إحدى حزم مفاتيحك.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>No relay has taken your key package yet. It is sent again by itself until one does.</source>
        <translation>لم يستلم أي مُرحِّل حزمة مفاتيحك بعد. يُعاد إرسالها تلقائيًا حتى يستلمها أحدها.</translation>
    </message>
    <message>
        <source>See relays</source>
        <translation>عرض المُرحِّلات</translation>
    </message>
    <message numerus="yes">
        <source>Relays hand out %Ln key package(s) in your name that are not from this computer. An invitation made with one of them opens only on the device that has its private part.</source>
        <translation>
            <numerusform>لا تسلّم المُرحِّلات باسمك أي حزمة مفاتيح من خارج هذا الحاسوب.</numerusform>
            <numerusform>تسلّم المُرحِّلات باسمك حزمة مفاتيح واحدة ليست من هذا الحاسوب. الدعوة التي تُنشأ بها لا تُفتح إلا على الجهاز الذي لديه جزؤها الخاص.</numerusform>
            <numerusform>تسلّم المُرحِّلات باسمك حزمتَي مفاتيح ليستا من هذا الحاسوب. الدعوة التي تُنشأ بإحداهما لا تُفتح إلا على الجهاز الذي لديه جزؤها الخاص.</numerusform>
            <numerusform>تسلّم المُرحِّلات باسمك %Ln حزم مفاتيح ليست من هذا الحاسوب. الدعوة التي تُنشأ بإحداها لا تُفتح إلا على الجهاز الذي لديه جزؤها الخاص.</numerusform>
            <numerusform>تسلّم المُرحِّلات باسمك %Ln حزمة مفاتيح ليست من هذا الحاسوب. الدعوة التي تُنشأ بإحداها لا تُفتح إلا على الجهاز الذي لديه جزؤها الخاص.</numerusform>
            <numerusform>تسلّم المُرحِّلات باسمك %Ln حزمة مفاتيح ليست من هذا الحاسوب. الدعوة التي تُنشأ بإحداها لا تُفتح إلا على الجهاز الذي لديه جزؤها الخاص.</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment: it is being sent</source>
        <translation>لحظة من فضلك: جارٍ إرسالها</translation>
    </message>
    <message>
        <source>Being published</source>
        <translation>جارٍ النشر</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>جارٍ النشر…</translation>
    </message>
    <message>
        <source>Relays are being asked</source>
        <translation>جارٍ سؤال المُرحِّلات</translation>
    </message>
    <message>
        <source>Asking relays…</source>
        <translation>جارٍ سؤال المُرحِّلات…</translation>
    </message>
    <message>
        <source>A new key package is published; the one before is taken back.</source>
        <translation>نُشرت حزمة مفاتيح جديدة، واستُرجعت السابقة.</translation>
    </message>
    <message>
        <source>No relay has taken it yet. It is sent as soon as one can be reached.</source>
        <translation>لم يستلمها أي مُرحِّل بعد. تُرسل فور إمكان الوصول إلى أحدها.</translation>
    </message>
    <message>
        <source>The key package is on its way to all of its relays</source>
        <translation>حزمة المفاتيح في طريقها إلى كل مُرحِّلاتها</translation>
    </message>
</context>
<context>
    <name>KeysTab</name>
    <message>
        <source>Key packages</source>
        <translation>حزم المفاتيح</translation>
    </message>
    <message>
        <source>Others need one of your key packages to invite you. The app publishes and renews them by itself; what is published, and where, stands on a page of its own.</source>
        <translation>يحتاج الآخرون إلى إحدى حزم مفاتيحك لدعوتك. ينشرها التطبيق ويجددها تلقائيًا؛ ولما نُشر منها وأماكنه صفحة خاصة.</translation>
    </message>
    <message>
        <source>Open keys</source>
        <translation>فتح المفاتيح</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language: {language}</source>
        <translation>اللغة: {language}</translation>
    </message>
    <message>
        <source>Choose another language</source>
        <translation>اختر لغة أخرى</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Like the desktop ({language})</source>
        <extracomment>{language} is its own name, such as &quot;Deutsch&quot;.</extracomment>
        <translation>مثل سطح المكتب ({language})</translation>
    </message>
</context>
<context>
    <name>LeaveGroupDialog</name>
    <message>
        <source>Leave this group?</source>
        <translation>مغادرة هذه المجموعة؟</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>You are the only admin. Choose who takes over:</source>
        <translation>أنت المشرف الوحيد. اختر من يخلفك:</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
    <message>
        <source>Leave group</source>
        <translation>مغادرة المجموعة</translation>
    </message>
    <message>
        <source>The members of {name} are told that you want to go, and an admin&apos;s app takes you out. Until then it shows as leaving. What you have received stays on this device. You can come back by a new invitation only, and what is written in between stays locked for you.</source>
        <translation>يُبلَّغ أعضاء {name} برغبتك في المغادرة، ثم يُخرجك تطبيق أحد المشرفين. حتى ذلك الحين تظهر المجموعة قيد المغادرة. يبقى ما استلمته على هذا الجهاز. لا تمكنك العودة إلا بدعوة جديدة، وما يُكتب في غيابك يبقى مقفلًا أمامك.</translation>
    </message>
    <message>
        <source>Nobody else is in {name}, so it ends with you. What was written stays on this device; nobody is told.</source>
        <translation>لا أحد غيرك في {name}، فتنتهي المجموعة بمغادرتك. يبقى ما كُتب على هذا الجهاز؛ ولا يُبلَّغ أحد.</translation>
    </message>
    <message>
        <source>Leaving the group</source>
        <translation>جارٍ مغادرة المجموعة</translation>
    </message>
    <message>
        <source>Choose the next admin first</source>
        <translation>اختر المشرف القادم أولًا</translation>
    </message>
    <message>
        <source>Leaving…</source>
        <translation>جارٍ المغادرة…</translation>
    </message>
    <message>
        <source>You are leaving {name}</source>
        <translation>جارٍ مغادرتك {name}</translation>
    </message>
    <message>
        <source>Someone changed the group first, so you are still in it. Try again.</source>
        <translation>سبقك غيرك إلى تغيير المجموعة، فما زلت فيها. أعد المحاولة.</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>فتح هذا الرابط؟</translation>
    </message>
    <message>
        <source>It leads to {host}. Your browser opens it, and whoever runs that site sees your address.</source>
        <translation>يقود إلى {host}. يفتحه متصفحك، ويرى من يدير ذلك الموقع عنوانك على الشبكة.</translation>
    </message>
    <message>
        <source>The address begins with something that looks like another site.</source>
        <translation>يبدأ العنوان بما يشبه موقعًا آخر.</translation>
    </message>
    <message>
        <source>Marmot Desktop cannot show what this link names. You can copy it.</source>
        <translation>لا يمكن لـ Marmot Desktop عرض ما يشير إليه هذا الرابط. يمكنك نسخه.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
</context>
<context>
    <name>LinksPanel</name>
    <message>
        <source>Open links with Marmot</source>
        <translation>فتح الروابط باستخدام Marmot</translation>
    </message>
    <message>
        <source>Leave links to other programs</source>
        <translation>ترك الروابط لبرامج أخرى</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Your desktop is being asked</source>
        <translation>جارٍ سؤال سطح المكتب</translation>
    </message>
    <message>
        <source>A link in a browser or a mail can show a person here.</source>
        <translation>يمكن لرابط في متصفح أو بريد أن يعرض شخصًا هنا.</translation>
    </message>
    <message>
        <source>This cannot be set from here on this system yet</source>
        <translation>لا يمكن ضبط هذا من هنا على هذا النظام بعد</translation>
    </message>
    <message>
        <source>A nostr: or marmot: link in a browser or a mail shows its person here.</source>
        <translation>يعرض رابط nostr:‎ أو marmot:‎ في متصفح أو بريد صاحبه هنا.</translation>
    </message>
    <message>
        <source>{program} opens these links on this desktop now.</source>
        <translation>يفتح {program} هذه الروابط على سطح المكتب هذا الآن.</translation>
    </message>
    <message>
        <source>No program opens nostr: and marmot: links on this desktop now.</source>
        <translation>لا برنامج يفتح روابط nostr:‎ و marmot:‎ على سطح المكتب هذا الآن.</translation>
    </message>
    <message>
        <source>Your desktop is being told</source>
        <translation>جارٍ إبلاغ سطح المكتب</translation>
    </message>
</context>
<context>
    <name>LocaleText</name>
    <message>
        <source>{percent} %</source>
        <extracomment>A percentage. Set the space and the sign as your language does, such as &quot;80%&quot; or &quot;80 %&quot;.</extracomment>
        <translation>‏{percent}٪</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>لا بايتات</numerusform>
            <numerusform>بايت واحد</numerusform>
            <numerusform>بايتان</numerusform>
            <numerusform>%Ln بايتات</numerusform>
            <numerusform>%Ln بايتًا</numerusform>
            <numerusform>%Ln بايت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%Ln ثوانٍ</numerusform>
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>%Ln ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogEventDialog</name>
    <message>
        <source>Why can&apos;t I read this?</source>
        <translation>لماذا لا يمكنني قراءة هذا؟</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>معرّف الحدث</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>Author&apos;s public key</source>
        <translation>المفتاح العام للكاتب</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>استُلم</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>الحقبة</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>Least important lines to show</source>
        <translation>أدنى أهمية للأسطر المعروضة</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>التحذيرات</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation>جزء البرنامج</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>كل الأجزاء</translation>
    </message>
    <message>
        <source>Words to look for in the log</source>
        <translation>كلمات للبحث عنها في السجل</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>The chosen line</source>
        <translation>السطر المحدد</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>نسخ السطر</translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation>لا سطر مطابق</translation>
    </message>
    <message>
        <source>Choose other filters to see more.</source>
        <translation>اختر مرشحات أخرى لرؤية المزيد.</translation>
    </message>
    <message>
        <source>What the program does appears here as it happens.</source>
        <translation>يظهر هنا ما يفعله البرنامج لحظة بلحظة.</translation>
    </message>
    <message>
        <source>Nothing logged</source>
        <translation>السجل فارغ</translation>
    </message>
    <message>
        <source>Choose a line first</source>
        <translation>اختر سطرًا أولًا</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Log of the group</source>
        <translation>سجل المجموعة</translation>
    </message>
    <message>
        <source>Which events are shown</source>
        <translation>الأحداث المعروضة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>تعذّرت قراءتها</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>Loading the log…</source>
        <translation>جارٍ تحميل السجل…</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>تعذّرت قراءة السجل</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>What comes from the relays for this group is listed here.</source>
        <translation>يُسرد هنا ما يأتي من المُرحِّلات لهذه المجموعة.</translation>
    </message>
    <message>
        <source>Everything can be read</source>
        <translation>يمكن قراءة كل شيء</translation>
    </message>
    <message>
        <source>Nothing of what the relays handed out is locked for this device.</source>
        <translation>لا شيء مما سلّمته المُرحِّلات مقفل أمام هذا الجهاز.</translation>
    </message>
    <message>
        <source>Nothing was refused</source>
        <translation>لم يُرفض شيء</translation>
    </message>
    <message>
        <source>Events that break a rule of the group are listed here.</source>
        <translation>تُسرد هنا الأحداث التي تخالف قواعد المجموعة.</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>لا تغييرات بعد</translation>
    </message>
    <message>
        <source>Members, admins, name, relays and keys: every change of them is listed here.</source>
        <translation>الأعضاء والمشرفون والاسم والمُرحِّلات والمفاتيح: يُسرد هنا كل تغيير فيها.</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>A message waits</source>
        <translation>رسالة في الانتظار</translation>
    </message>
    <message>
        <source>A change waits</source>
        <translation>تغيير في الانتظار</translation>
    </message>
    <message>
        <source>A wish waits</source>
        <translation>طلب تغيير في الانتظار</translation>
    </message>
    <message>
        <source>An event waits</source>
        <translation>حدث في الانتظار</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>تعذّرت القراءة</translation>
    </message>
    <message>
        <source>Came a second time</source>
        <translation>وصل مرة ثانية</translation>
    </message>
    <message>
        <source>A message was refused</source>
        <translation>رُفضت رسالة</translation>
    </message>
    <message>
        <source>A change was refused</source>
        <translation>رُفض تغيير</translation>
    </message>
    <message>
        <source>A wish was refused</source>
        <translation>رُفض طلب تغيير</translation>
    </message>
    <message>
        <source>An event was refused</source>
        <translation>رُفض حدث</translation>
    </message>
    <message>
        <source>A change came too late</source>
        <translation>تغيير وصل متأخرًا</translation>
    </message>
    <message>
        <source>A change was taken back</source>
        <translation>أُلغي تغيير</translation>
    </message>
    <message>
        <source>An earlier change of the group has won.</source>
        <translation>كانت الأسبقية لتغيير سابق في المجموعة.</translation>
    </message>
    <message>
        <source>It was known already; relays hand out the same thing more than once.</source>
        <translation>كان معروفًا بالفعل؛ تسلّم المُرحِّلات الشيء نفسه أكثر من مرة.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>تعذّرت القراءة</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>مكرر</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>You sent a message</source>
        <translation>أرسلت رسالة</translation>
    </message>
    <message>
        <source>You changed the group</source>
        <translation>غيّرت المجموعة</translation>
    </message>
    <message>
        <source>You asked for a change</source>
        <translation>طلبت تغييرًا</translation>
    </message>
    <message>
        <source>You sent something</source>
        <translation>أرسلت شيئًا</translation>
    </message>
    <message>
        <source>A message came in</source>
        <translation>وصلت رسالة</translation>
    </message>
    <message>
        <source>The group was changed</source>
        <translation>تغيّرت المجموعة</translation>
    </message>
    <message>
        <source>A change was asked for</source>
        <translation>طُلب تغيير</translation>
    </message>
    <message>
        <source>An event came in</source>
        <translation>وصل حدث</translation>
    </message>
    <message>
        <source>{name} sent a message</source>
        <translation>رسالة من {name}</translation>
    </message>
    <message>
        <source>{name} changed the group</source>
        <translation>تغيير في المجموعة من {name}</translation>
    </message>
    <message>
        <source>{name} asked for a change</source>
        <translation>طلب تغيير من {name}</translation>
    </message>
    <message>
        <source>{name} sent something</source>
        <translation>حدث من {name}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>This link names an event, not a person</source>
        <translation>هذا الرابط يشير إلى حدث لا إلى شخص</translation>
    </message>
</context>
<context>
    <name>MemberListModel</name>
    <message>
        <source>Invited</source>
        <translation>مدعو</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>مشرف</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>لا أجهزة</numerusform>
            <numerusform>جهاز واحد</numerusform>
            <numerusform>جهازان</numerusform>
            <numerusform>%Ln أجهزة</numerusform>
            <numerusform>%Ln جهازًا</numerusform>
            <numerusform>%Ln جهاز</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message>
        <source>Open contact</source>
        <translation>فتح جهة الاتصال</translation>
    </message>
    <message>
        <source>This is the chat with them</source>
        <translation>هذه هي محادثتكما</translation>
    </message>
    <message>
        <source>Message directly</source>
        <translation>مراسلة مباشرة</translation>
    </message>
    <message>
        <source>Copy public key</source>
        <translation>نسخ المفتاح العام</translation>
    </message>
    <message>
        <source>Step down as admin</source>
        <translation>التخلي عن الإشراف</translation>
    </message>
    <message>
        <source>Take admin right away</source>
        <translation>سحب صلاحية الإشراف</translation>
    </message>
    <message>
        <source>Make admin</source>
        <translation>تعيين في الإشراف</translation>
    </message>
    <message>
        <source>Remove from group…</source>
        <translation>إزالة من المجموعة…</translation>
    </message>
    <message>
        <source>Make {name} an admin?</source>
        <translation>تعيين {name} في الإشراف؟</translation>
    </message>
    <message>
        <source>Admins can invite and remove people, and change the group&apos;s name and relays. An admin can also take your own admin right away.</source>
        <translation>يمكن للمشرفين دعوة الأشخاص وإزالتهم وتغيير اسم المجموعة ومُرحِّلاتها. ويمكن لأي مشرف أيضًا سحب صلاحية الإشراف منك.</translation>
    </message>
    <message>
        <source>The change is being sent…</source>
        <translation>جارٍ إرسال التغيير…</translation>
    </message>
    <message>
        <source>{name} is an admin now</source>
        <translation>‏{name} الآن من المشرفين</translation>
    </message>
    <message>
        <source>Take the admin right of {name} away?</source>
        <translation>سحب صلاحية الإشراف من {name}؟</translation>
    </message>
    <message>
        <source>Step down as admin?</source>
        <translation>التخلي عن الإشراف؟</translation>
    </message>
    <message>
        <source>You stay a member. To become an admin again you need another admin.</source>
        <translation>تبقى عضويتك. ولاستعادة الإشراف تحتاج إلى مشرف آخر.</translation>
    </message>
    <message>
        <source>They stay a member, and can no longer invite, remove or change anything.</source>
        <translation>تبقى عضوية هذا الشخص، ولا يعود بإمكانه الدعوة أو الإزالة أو تغيير أي شيء.</translation>
    </message>
    <message>
        <source>Step down</source>
        <translation>التخلي عن الإشراف</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>سحب الصلاحية</translation>
    </message>
    <message>
        <source>You are no admin any more</source>
        <translation>لم تعد من المشرفين</translation>
    </message>
    <message>
        <source>{name} is no admin any more</source>
        <translation>‏{name} لم يعد من المشرفين</translation>
    </message>
    <message>
        <source>They cannot read what is written from now on. What they have received before stays with them. Everybody in the group sees that they were removed.</source>
        <translation>لا يعود بإمكان هذا الشخص قراءة ما يُكتب من الآن. ويبقى لديه ما استلمه من قبل. ويرى كل من في المجموعة أنه أُزيل.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln of their devices are removed.</source>
        <translation>
            <numerusform>لا أجهزة لإزالتها.</numerusform>
            <numerusform>يُزال جهازه الوحيد.</numerusform>
            <numerusform>يُزال جهازاه كلاهما.</numerusform>
            <numerusform>تُزال أجهزته الـ%Ln كلها.</numerusform>
            <numerusform>تُزال أجهزته كلها (%Ln).</numerusform>
            <numerusform>تُزال أجهزته كلها (%Ln).</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {name} from the group?</source>
        <translation>إزالة {name} من المجموعة؟</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>{name} was removed</source>
        <translation>تمت إزالة {name}</translation>
    </message>
    <message>
        <source>Public key copied</source>
        <translation>نُسخ المفتاح العام</translation>
    </message>
</context>
<context>
    <name>MembersTab</name>
    <message>
        <source>Invite</source>
        <translation>دعوة</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>البحث في الأعضاء</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>No member of that name.</source>
        <translation>لا عضو بهذا الاسم.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening the chat with {name}…</source>
        <translation>جارٍ فتح المحادثة مع {name}…</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>New messages</source>
        <translation>رسائل جديدة</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
</context>
<context>
    <name>MessageDetailsSheet</name>
    <message>
        <source>Message details</source>
        <translation>تفاصيل الرسالة</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>معرّف الحدث</translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation>المحتوى الداخلي</translation>
    </message>
    <message>
        <source>Show what is inside</source>
        <translation>عرض المحتوى الداخلي</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>نسخ بصيغة JSON</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>من: {name}</translation>
    </message>
    <message>
        <source>Written {time}, by its author&apos;s clock</source>
        <translation>كُتبت {time}، بحسب ساعة كاتبها</translation>
    </message>
    <message>
        <source>Arrived {time}</source>
        <translation>وصلت {time}</translation>
    </message>
    <message>
        <source>Not sent yet; it goes out as soon as a relay is reached</source>
        <translation>لم تُرسل بعد؛ تنطلق فور الوصول إلى مُرحِّل</translation>
    </message>
    <message>
        <source>Not sent; nobody has received it</source>
        <translation>لم تُرسل؛ لم يستلمها أحد</translation>
    </message>
    <message>
        <source>Its author has deleted it; other apps may still show it</source>
        <translation>حذفها كاتبها؛ قد تبقى ظاهرة في تطبيقات أخرى</translation>
    </message>
    <message>
        <source>Sent in epoch {epoch}</source>
        <translation>أُرسلت في الحقبة {epoch}</translation>
    </message>
    <message>
        <source>{relay} took it at {time}</source>
        <translation>استلمها {relay} في {time}</translation>
    </message>
    <message>
        <source>{relay} did not take it: {reason}</source>
        <translation>لم يستلمها {relay}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s) have taken it</source>
        <translation>
            <numerusform>لم يستلمها أي مُرحِّل</numerusform>
            <numerusform>استلمها مُرحِّل واحد</numerusform>
            <numerusform>استلمها مُرحِّلان</numerusform>
            <numerusform>استلمتها %Ln مُرحِّلات</numerusform>
            <numerusform>استلمها %Ln مُرحِّلًا</numerusform>
            <numerusform>استلمها %Ln مُرحِّل</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left of it</source>
        <translation>لم يبق منها شيء</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Hide what is inside</source>
        <translation>إخفاء المحتوى الداخلي</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Send again</source>
        <translation>إعادة الإرسال</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
</context>
<context>
    <name>MessageRows</name>
    <message>
        <source>This message was deleted.</source>
        <translation>حُذفت هذه الرسالة.</translation>
    </message>
    <message>
        <source>Unsupported content (kind {kind})</source>
        <translation>محتوى غير مدعوم (النوع {kind})</translation>
    </message>
    <message>
        <source>Shown when it arrived; the sender&apos;s clock says {time}</source>
        <translation>يظهر وقت الوصول؛ وساعة المرسِل تقول {time}</translation>
    </message>
    <message>
        <source>Original message not here</source>
        <translation>الرسالة الأصلية ليست هنا</translation>
    </message>
</context>
<context>
    <name>MessageSentence</name>
    <message>
        <source>New messages from here.</source>
        <translation>رسائل جديدة من هنا.</translation>
    </message>
    <message>
        <source>At {time}.</source>
        <translation>الوقت: {time}.</translation>
    </message>
    <message>
        <source>There is more text; press Enter to show it.</source>
        <translation>للنص بقية؛ اضغط Enter لعرضها.</translation>
    </message>
    <message>
        <source>{sender}: {text}</source>
        <translation>{sender}: {text}</translation>
    </message>
    <message>
        <source>{sender}, in reply to a message that is not here: {text}</source>
        <translation>‏{sender}، ردًا على رسالة ليست هنا: {text}</translation>
    </message>
    <message>
        <source>{sender}, in reply to your own message: {text}</source>
        <translation>‏{sender}، ردًا على رسالتك: {text}</translation>
    </message>
    <message>
        <source>{sender}, in reply to {who}: {text}</source>
        <translation>‏{sender}، ردًا على {who}: {text}</translation>
    </message>
    <message>
        <source>{emoji} by {names}.</source>
        <translation>‏{emoji} من {names}.</translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation>جارٍ الإرسال.</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>أُرسلت.</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>لم تُرسل.</translation>
    </message>
</context>
<context>
    <name>MessageView</name>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
</context>
<context>
    <name>NetworkStrip</name>
    <message numerus="yes">
        <source>None of %Ln relay(s) is reached. What you write is sent later.</source>
        <translation>
            <numerusform>لا مُرحِّلات في القائمة. ما تكتبه يُرسل لاحقًا.</numerusform>
            <numerusform>تعذّر الوصول إلى المُرحِّل الوحيد. ما تكتبه يُرسل لاحقًا.</numerusform>
            <numerusform>تعذّر الوصول إلى أيٍّ من المُرحِّلَين. ما تكتبه يُرسل لاحقًا.</numerusform>
            <numerusform>تعذّر الوصول إلى أيٍّ من المُرحِّلات (%Ln). ما تكتبه يُرسل لاحقًا.</numerusform>
            <numerusform>تعذّر الوصول إلى أيٍّ من المُرحِّلات (%Ln). ما تكتبه يُرسل لاحقًا.</numerusform>
            <numerusform>تعذّر الوصول إلى أيٍّ من المُرحِّلات (%Ln). ما تكتبه يُرسل لاحقًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>المُرحِّلات</translation>
    </message>
    <message numerus="yes">
        <source>Catching up with %Ln chat(s): {left} to read</source>
        <translation>
            <numerusform>جارٍ اللحاق بما فات: بقي {left} للقراءة</numerusform>
            <numerusform>جارٍ اللحاق بما فات في محادثة واحدة: بقي {left} للقراءة</numerusform>
            <numerusform>جارٍ اللحاق بما فات في محادثتين: بقي {left} للقراءة</numerusform>
            <numerusform>جارٍ اللحاق بما فات في %Ln محادثات: بقي {left} للقراءة</numerusform>
            <numerusform>جارٍ اللحاق بما فات في %Ln محادثة: بقي {left} للقراءة</numerusform>
            <numerusform>جارٍ اللحاق بما فات في %Ln محادثة: بقي {left} للقراءة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Catching up with %Ln chat(s)…</source>
        <translation>
            <numerusform>جارٍ اللحاق بما فات…</numerusform>
            <numerusform>جارٍ اللحاق بما فات في محادثة واحدة…</numerusform>
            <numerusform>جارٍ اللحاق بما فات في محادثتين…</numerusform>
            <numerusform>جارٍ اللحاق بما فات في %Ln محادثات…</numerusform>
            <numerusform>جارٍ اللحاق بما فات في %Ln محادثة…</numerusform>
            <numerusform>جارٍ اللحاق بما فات في %Ln محادثة…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewChatDialog</name>
    <message>
        <source>New group</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>You are the admin. Everything in the group is encrypted from end to end.</source>
        <translation>الإشراف لك. كل ما في المجموعة مشفّر من طرف إلى طرف.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>إنشاء المجموعة</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>فتح المجموعة</translation>
    </message>
    <message>
        <source>This is you</source>
        <translation>هذا أنت</translation>
    </message>
    <message>
        <source>The group is being made</source>
        <translation>جارٍ إنشاء المجموعة</translation>
    </message>
    <message>
        <source>Start chat</source>
        <translation>بدء محادثة</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Choose somebody first</source>
        <translation>اختر شخصًا أولًا</translation>
    </message>
    <message numerus="yes">
        <source>Create and invite %Ln</source>
        <translation>
            <numerusform>إنشاء بلا دعوات</numerusform>
            <numerusform>إنشاء ودعوة شخص واحد</numerusform>
            <numerusform>إنشاء ودعوة شخصين</numerusform>
            <numerusform>إنشاء ودعوة %Ln أشخاص</numerusform>
            <numerusform>إنشاء ودعوة %Ln شخصًا</numerusform>
            <numerusform>إنشاء ودعوة %Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting the chat…</source>
        <translation>جارٍ بدء المحادثة…</translation>
    </message>
    <message>
        <source>Making the group…</source>
        <translation>جارٍ إنشاء المجموعة…</translation>
    </message>
    <message>
        <source>The group is ready. Not everybody could be invited.</source>
        <translation>المجموعة جاهزة. تعذّرت دعوة البعض.</translation>
    </message>
    <message>
        <source>The group is ready. Not every invitation has arrived yet.</source>
        <translation>المجموعة جاهزة. لم تصل كل الدعوات بعد.</translation>
    </message>
    <message>
        <source>Group created</source>
        <translation>أُنشئت المجموعة</translation>
    </message>
    <message>
        <source>Invitation sent. The chat is ready</source>
        <translation>أُرسلت الدعوة. المحادثة جاهزة</translation>
    </message>
    <message numerus="yes">
        <source>Invitation sent to %Ln person(s)</source>
        <translation>
            <numerusform>لم تُرسل دعوات</numerusform>
            <numerusform>أُرسلت الدعوة إلى شخص واحد</numerusform>
            <numerusform>أُرسلت الدعوة إلى شخصين</numerusform>
            <numerusform>أُرسلت الدعوة إلى %Ln أشخاص</numerusform>
            <numerusform>أُرسلت الدعوة إلى %Ln شخصًا</numerusform>
            <numerusform>أُرسلت الدعوة إلى %Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them can be invited now: each must open a Marmot app once. Nothing was made.</source>
        <translation>لا يمكن دعوة أي منهم الآن: على كل منهم فتح أحد تطبيقات Marmot مرة واحدة. لم يُنشأ شيء.</translation>
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
            <numerusform>لا محادثات</numerusform>
            <numerusform>في محادثة واحدة</numerusform>
            <numerusform>في محادثتين</numerusform>
            <numerusform>في %Ln محادثات</numerusform>
            <numerusform>في %Ln محادثة</numerusform>
            <numerusform>في %Ln محادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>New invitation</source>
        <translation>دعوة جديدة</translation>
    </message>
    <message>
        <source>{person} wants to chat with you</source>
        <translation>دعوة من {person} إلى محادثة معك</translation>
    </message>
    <message>
        <source>{person} invited you to {group}</source>
        <translation>دعوة من {person} إلى {group}</translation>
    </message>
    <message>
        <source>You are no longer in one of your groups</source>
        <translation>لم تعد عضوًا في إحدى مجموعاتك</translation>
    </message>
    <message>
        <source>You were removed from this group</source>
        <translation>أُزلت من هذه المجموعة</translation>
    </message>
    <message>
        <source>Security notice</source>
        <translation>تنبيه أمني</translation>
    </message>
    <message>
        <source>Security notice for {group}</source>
        <translation>تنبيه أمني للمجموعة {group}</translation>
    </message>
    <message>
        <source>Your reply was not sent</source>
        <translation>لم يُرسل ردك</translation>
    </message>
    <message>
        <source>It is kept as a draft in the chat.</source>
        <translation>حُفظ كمسودة في المحادثة.</translation>
    </message>
    <message>
        <source>It is kept as a draft in {chat}.</source>
        <translation>حُفظ كمسودة في {chat}.</translation>
    </message>
    <message>
        <source>{title} ({account})</source>
        <extracomment>The title of a notification, and the name of the account whose it is, such as &quot;Hill club (Ada Stone)&quot;</extracomment>
        <translation>{title} ({account})</translation>
    </message>
    <message>
        <source>This is what a notification looks like.</source>
        <translation>هكذا يبدو الإشعار.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>تعليم كمقروءة</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>رسالة جديدة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>لا رسائل جديدة</numerusform>
            <numerusform>رسالة جديدة</numerusform>
            <numerusform>رسالتان جديدتان</numerusform>
            <numerusform>%Ln رسائل جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationsTab</name>
    <message>
        <source>Show notifications</source>
        <translation>عرض الإشعارات</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>تشغيل صوت</translation>
    </message>
    <message>
        <source>New messages and invitations</source>
        <translation>الرسائل والدعوات الجديدة</translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation>إيقاف مؤقت لمدة ساعة</translation>
    </message>
    <message>
        <source>Show notifications again</source>
        <translation>عرض الإشعارات من جديد</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>ما تقوله الإشعارات</translation>
    </message>
    <message>
        <source>Whoever sees your screen sees this too, on some desktops even while it is locked.</source>
        <translation>من يرى شاشتك يرى هذا أيضًا، وعلى بعض أسطح المكتب حتى وهي مقفلة.</translation>
    </message>
    <message>
        <source>Who wrote, and the text</source>
        <translation>المرسِل والنص</translation>
    </message>
    <message>
        <source>Who or where, without the text</source>
        <translation>المرسِل أو المحادثة، من دون النص</translation>
    </message>
    <message>
        <source>Only that there is something new</source>
        <translation>مجرد وجود جديد</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>الهدوء</translation>
    </message>
    <message>
        <source>Answers in muted chats</source>
        <translation>الردود في المحادثات المكتومة</translation>
    </message>
    <message>
        <source>Who answers a message of yours, or names you, is told of from a muted chat as well.</source>
        <translation>يتم إشعارك بمن يرد على رسالة لك أو يذكرك، حتى في محادثة مكتومة.</translation>
    </message>
    <message>
        <source>Your desktop</source>
        <translation>سطح المكتب</translation>
    </message>
    <message>
        <source>Send a test notification</source>
        <translation>إرسال إشعار تجريبي</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>Notifications are switched off</source>
        <translation>الإشعارات متوقفة</translation>
    </message>
    <message>
        <source>Also of the account {name}</source>
        <translation>للحساب {name} أيضًا</translation>
    </message>
    <message>
        <source>Nothing is shown until {time}.</source>
        <translation>لا يُعرض شيء حتى {time}.</translation>
    </message>
    <message>
        <source>Your desktop shows no notifications</source>
        <translation>لا يعرض سطح مكتبك إشعارات</translation>
    </message>
    <message>
        <source>Looking at what your desktop can do…</source>
        <translation>جارٍ التحقق مما يستطيعه سطح مكتبك…</translation>
    </message>
    <message>
        <source>Your desktop shows no notifications: nothing answers on its session bus. Unread messages are counted in the window all the same. Install or start a service of notifications.</source>
        <translation>لا يعرض سطح مكتبك إشعارات: لا شيء يجيب على ناقل جلسته. تُعدّ الرسائل غير المقروءة في النافذة رغم ذلك. ثبّت خدمة إشعارات أو شغّلها.</translation>
    </message>
    <message>
        <source>its own service</source>
        <translation>خدمته الخاصة</translation>
    </message>
    <message>
        <source>Notifications are shown by {name}.</source>
        <translation>تُعرض الإشعارات عبر {name}.</translation>
    </message>
    <message>
        <source>A click opens the chat; you can mark it as read and reply in the notification.</source>
        <translation>النقر يفتح المحادثة؛ ومن الإشعار يمكنك تعليمها كمقروءة والرد.</translation>
    </message>
    <message>
        <source>A click opens the chat, and you can mark it as read. Your desktop shows notifications without replies.</source>
        <translation>النقر يفتح المحادثة، ويمكنك تعليمها كمقروءة. يعرض سطح مكتبك الإشعارات من دون ردود.</translation>
    </message>
    <message>
        <source>Your desktop shows notifications that cannot be clicked.</source>
        <translation>يعرض سطح مكتبك إشعارات لا يمكن النقر عليها.</translation>
    </message>
    <message>
        <source>It shows their titles only.</source>
        <translation>ولا يعرض سوى عناوينها.</translation>
    </message>
    <message>
        <source>Your desktop did not show the notification</source>
        <translation>لم يعرض سطح مكتبك الإشعار</translation>
    </message>
</context>
<context>
    <name>OwnKeyPackageListModel</name>
    <message>
        <source>For one invitation</source>
        <translation>لدعوة واحدة</translation>
    </message>
    <message>
        <source>Key package</source>
        <translation>حزمة مفاتيح</translation>
    </message>
    <message>
        <source>The same for older apps</source>
        <translation>مثلها للتطبيقات الأقدم</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>مسلَّمة</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهية الصلاحية</translation>
    </message>
    <message>
        <source>Used or replaced</source>
        <translation>مستنفدة</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهزة</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>في الطريق</translation>
    </message>
    <message>
        <source>Reusable</source>
        <translation>لعدة دعوات</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>تنتهي قريبًا</translation>
    </message>
    <message>
        <source>A relay has given it to somebody who may invite you</source>
        <translation>سلّمها مُرحِّل إلى شخص قد يدعوك</translation>
    </message>
    <message>
        <source>Published {age}</source>
        <translation>نُشرت {age}</translation>
    </message>
    <message>
        <source>{made}, not on a relay yet</source>
        <translation>‏{made}، ليست على أي مُرحِّل بعد</translation>
    </message>
    <message numerus="yes">
        <source>{made}, taken by %Ln relay(s)</source>
        <translation>
            <numerusform>‏{made}، لم يستلمها أي مُرحِّل</numerusform>
            <numerusform>‏{made}، استلمها مُرحِّل واحد</numerusform>
            <numerusform>‏{made}، استلمها مُرحِّلان</numerusform>
            <numerusform>‏{made}، استلمتها %Ln مُرحِّلات</numerusform>
            <numerusform>‏{made}، استلمها %Ln مُرحِّلًا</numerusform>
            <numerusform>‏{made}، استلمها %Ln مُرحِّل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{made}, found on {n} of %Ln relay(s)</source>
        <translation>
            <numerusform>‏{made}، وُجدت على {n} من أصل %Ln مُرحِّل</numerusform>
            <numerusform>‏{made}، وُجدت على {n} من أصل مُرحِّل واحد</numerusform>
            <numerusform>‏{made}، وُجدت على {n} من أصل مُرحِّلَين</numerusform>
            <numerusform>‏{made}، وُجدت على {n} من أصل %Ln مُرحِّلات</numerusform>
            <numerusform>‏{made}، وُجدت على {n} من أصل %Ln مُرحِّلًا</numerusform>
            <numerusform>‏{made}، وُجدت على {n} من أصل %Ln مُرحِّل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageSearchText</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا مُرحِّل آخر</numerusform>
            <numerusform>ومُرحِّل آخر</numerusform>
            <numerusform>ومُرحِّلان آخران</numerusform>
            <numerusform>و%Ln مُرحِّلات أخرى</numerusform>
            <numerusform>و%Ln مُرحِّلًا آخر</numerusform>
            <numerusform>و%Ln مُرحِّل آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown app</source>
        <translation>تطبيق غير معروف</translation>
    </message>
    <message>
        <source>Key package of {client}</source>
        <translation>حزمة مفاتيح من {client}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s)</source>
        <translation>
            <numerusform>لا مُرحِّلات</numerusform>
            <numerusform>مُرحِّل واحد</numerusform>
            <numerusform>مُرحِّلان</numerusform>
            <numerusform>%Ln مُرحِّلات</numerusform>
            <numerusform>%Ln مُرحِّلًا</numerusform>
            <numerusform>%Ln مُرحِّل</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} cannot be invited with what was found. {reason} Nothing was sent.</source>
        <translation>لا يمكن دعوة {name} بما عُثر عليه. {reason} لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Nothing can be said about {name}: no relay answered in time. Nothing was sent. Look again.</source>
        <translation>لا يمكن قول شيء عن {name}: لم يُجب أي مُرحِّل في الوقت المناسب. لم يُرسل شيء. ابحث مجددًا.</translation>
    </message>
    <message>
        <source>No key package. {name} must open a Marmot app once. Nothing was sent.</source>
        <translation>لا حزمة مفاتيح. على {name} فتح أحد تطبيقات Marmot مرة واحدة. لم يُرسل شيء.</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>PeopleBook</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>PersonChoices</name>
    <message>
        <source>From what you pasted · {key}</source>
        <translation>مما لصقته · {key}</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>تم اختياره</translation>
    </message>
    <message>
        <source>No key package</source>
        <translation>لا حزمة مفاتيح</translation>
    </message>
    <message>
        <source>Incompatible app</source>
        <translation>تطبيق غير متوافق</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Search contacts, or paste npub / NIP-05</source>
        <translation>ابحث في جهات الاتصال أو الصق npub / NIP-05</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>That was a secret key, and it was removed. Never give it to anybody. Ask for an npub instead.</source>
        <translation>كان ذلك مفتاحًا سريًا، وتمت إزالته. لا تعطه لأحد أبدًا. اطلب npub بدلًا منه.</translation>
    </message>
    <message>
        <source>This is not a whole public key. An npub has 63 letters. Copy it once more.</source>
        <translation>هذا ليس مفتاحًا عامًا كاملًا. يتكون npub من 63 حرفًا. انسخه مرة أخرى.</translation>
    </message>
    <message>
        <source>Looking this person up…</source>
        <translation>جارٍ البحث عن هذا الشخص…</translation>
    </message>
    <message>
        <source>This is not a public key. Paste a whole npub.</source>
        <translation>هذا ليس مفتاحًا عامًا. الصق npub كاملًا.</translation>
    </message>
    <message>
        <source>Loading contacts…</source>
        <translation>جارٍ تحميل جهات الاتصال…</translation>
    </message>
    <message>
        <source>You follow nobody yet. Paste an npub.</source>
        <translation>لا تتابع أحدًا بعد. الصق npub.</translation>
    </message>
    <message>
        <source>No match. Paste a full npub to invite someone you don&apos;t follow.</source>
        <translation>لا نتائج. الصق npub كاملًا لدعوة شخص لا تتابعه.</translation>
    </message>
</context>
<context>
    <name>PresencePanel</name>
    <message>
        <source>Keep running when closed</source>
        <translation>الاستمرار بعد الإغلاق</translation>
    </message>
    <message>
        <source>Show an icon in the tray</source>
        <translation>عرض أيقونة في شريط النظام</translation>
    </message>
    <message>
        <source>Start without showing the window</source>
        <translation>البدء من دون عرض النافذة</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>البدء عند تسجيل دخولي إلى النظام</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>The account that was open last opens by itself.</source>
        <translation>يُفتح تلقائيًا الحساب الذي كان مفتوحًا آخر مرة.</translation>
    </message>
    <message>
        <source>Your desktop is being asked</source>
        <translation>جارٍ سؤال سطح المكتب</translation>
    </message>
    <message>
        <source>This cannot be set from here on this system yet</source>
        <translation>لا يمكن ضبط هذا من هنا على هذا النظام بعد</translation>
    </message>
    <message>
        <source>A login starts another copy or profile of Marmot Desktop now. Ticking this takes its place.</source>
        <translation>عند تسجيل الدخول تبدأ الآن نسخة أخرى أو ملف تعريف آخر من Marmot Desktop. تحديد هذا الخيار يحل محلها.</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>ليس في سطح المكتب هذا شريط نظام</translation>
    </message>
    <message>
        <source>Closing the window ends the program. Messages arrive when you start it again.</source>
        <translation>إغلاق النافذة ينهي البرنامج. تصل الرسائل عند تشغيله مجددًا.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing minimises the window. Messages arrive.</source>
        <translation>ليس في سطح المكتب هذا شريط نظام، فيؤدي الإغلاق إلى تصغير النافذة. تصلك الرسائل.</translation>
    </message>
    <message>
        <source>The window goes to the tray. Messages arrive, and you are told of them.</source>
        <translation>تنتقل النافذة إلى شريط النظام. تصلك الرسائل ويتم إشعارك بها.</translation>
    </message>
    <message>
        <source>The window is minimised. Messages arrive, and you are told of them.</source>
        <translation>تُصغَّر النافذة. تصلك الرسائل ويتم إشعارك بها.</translation>
    </message>
    <message>
        <source>Your desktop is being told</source>
        <translation>جارٍ إبلاغ سطح المكتب</translation>
    </message>
</context>
<context>
    <name>PresenceRow</name>
    <message>
        <source>Found</source>
        <translation>موجود</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>لا إجابة</translation>
    </message>
</context>
<context>
    <name>PrivacyTab</name>
    <message>
        <source>Load profile pictures</source>
        <translation>تحميل صور الملفات الشخصية</translation>
    </message>
    <message>
        <source>A picture lies on a server that its owner has chosen. Loading it tells that server your network address and that you look. Pictures are kept small, and encrypted with everything else.</source>
        <translation>توجد الصورة على خادم اختاره صاحبها. تحميلها يكشف لذلك الخادم عنوانك على الشبكة وأنك شاهدتها. تُحفظ الصور صغيرة ومشفّرة مع بقية بياناتك.</translation>
    </message>
    <message>
        <source>Of my contacts and groups</source>
        <translation>لجهات اتصالي ومجموعاتي</translation>
    </message>
    <message>
        <source>Of everybody</source>
        <translation>للجميع</translation>
    </message>
    <message>
        <source>Of nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Blocked people</source>
        <translation>المحظورون</translation>
    </message>
    <message>
        <source>You have blocked nobody. Block somebody on their page in the contacts.</source>
        <translation>لم تحظر أحدًا. يمكن حظر شخص من صفحته في جهات الاتصال.</translation>
    </message>
    <message>
        <source>Their invitations and direct chats are hidden on this computer. Open one to unblock them.</source>
        <translation>دعواتهم ومحادثاتهم المباشرة مخفية على هذا الحاسوب. افتح صفحة أحدهم لإلغاء حظره.</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>Public, as everything here: everybody can see it.</source>
        <translation>علني، ككل ما هنا: يراه الجميع.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>نبذة عنك</translation>
    </message>
    <message>
        <source>Address of your picture</source>
        <translation>عنوان صورتك</translation>
    </message>
    <message>
        <source>Who looks at it tells its server their network address.</source>
        <translation>من يشاهدها يكشف لخادمها عنوانه على الشبكة.</translation>
    </message>
    <message>
        <source>Address (NIP-05)</source>
        <translation>العنوان (NIP-05)</translation>
    </message>
    <message>
        <source>name@domain</source>
        <translation>name@domain</translation>
    </message>
    <message>
        <source>Others find you by it, if the domain names your key.</source>
        <translation>يعثر الآخرون عليك به إذا كان النطاق يشير إلى مفتاحك.</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>الموقع الإلكتروني</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>حفظ الملف الشخصي</translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>لم يتغير شيء</translation>
    </message>
    <message>
        <source>An address on the web begins with https://</source>
        <translation>يبدأ عنوان الويب بـ https://‎</translation>
    </message>
    <message>
        <source>An address looks like name@domain.</source>
        <translation>يكون العنوان على شكل name@domain.</translation>
    </message>
    <message>
        <source>Profile saved and on its way to your relays</source>
        <translation>تم حفظ الملف الشخصي وهو في طريقه إلى مُرحِّلاتك</translation>
    </message>
    <message>
        <source>Saved, but this domain does not name your key yet.</source>
        <translation>تم الحفظ، لكن هذا النطاق لا يشير إلى مفتاحك بعد.</translation>
    </message>
    <message>
        <source>Saved, but this domain did not answer, so nobody can check it now.</source>
        <translation>تم الحفظ، لكن هذا النطاق لم يستجب، فلا يمكن لأحد التحقق منه الآن.</translation>
    </message>
</context>
<context>
    <name>ProtectionFields</name>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>عبارة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>Looking for the keyring of this desktop…</source>
        <translation>جارٍ البحث عن حلقة مفاتيح سطح المكتب هذا…</translation>
    </message>
    <message>
        <source>Looking for the keyring of this desktop</source>
        <translation>جارٍ البحث عن حلقة مفاتيح سطح المكتب هذا</translation>
    </message>
    <message numerus="yes">
        <source>Choose a passphrase of at least %Ln character(s)</source>
        <translation>
            <numerusform>اختر عبارة مرور</numerusform>
            <numerusform>اختر عبارة مرور من حرف واحد على الأقل</numerusform>
            <numerusform>اختر عبارة مرور من حرفين على الأقل</numerusform>
            <numerusform>اختر عبارة مرور من %Ln أحرف على الأقل</numerusform>
            <numerusform>اختر عبارة مرور من %Ln حرفًا على الأقل</numerusform>
            <numerusform>اختر عبارة مرور من %Ln حرف على الأقل</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the same passphrase twice</source>
        <translation>اكتب عبارة المرور نفسها مرتين</translation>
    </message>
    <message>
        <source>Your data is encrypted on this computer; its key is kept in the keyring of this desktop.</source>
        <translation>بياناتك مشفّرة على هذا الحاسوب، ومفتاحها محفوظ في حلقة مفاتيح سطح المكتب هذا.</translation>
    </message>
    <message>
        <source>Your data is encrypted on this computer by the passphrase given for this run.</source>
        <translation>بياناتك مشفّرة على هذا الحاسوب بعبارة المرور المعطاة لهذا التشغيل.</translation>
    </message>
    <message>
        <source>This desktop has no keyring that the app can use. Choose a passphrase instead: it encrypts your data on this computer and is asked for at every start. It cannot be recovered.</source>
        <translation>ليست في سطح المكتب هذا حلقة مفاتيح يمكن للتطبيق استخدامها. اختر عبارة مرور بدلًا منها: تشفّر بياناتك على هذا الحاسوب وتُطلب عند كل بدء. لا يمكن استعادتها.</translation>
    </message>
</context>
<context>
    <name>QuickSwitcher</name>
    <message>
        <source>Go to</source>
        <translation>الانتقال إلى</translation>
    </message>
    <message>
        <source>Chat, person or command</source>
        <translation>محادثة أو شخص أو أمر</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>No chat, person or command is called like that.</source>
        <translation>لا محادثة ولا شخص ولا أمر بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>QuietHoursPanel</name>
    <message>
        <source>Keep quiet at certain hours</source>
        <translation>الهدوء في ساعات معينة</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>The beginning of a time of the day, followed by a field with a time</extracomment>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>The end of a time of the day, followed by a field with a time</extracomment>
        <translation>حتى</translation>
    </message>
    <message>
        <source>On these days; a night belongs to the day on which it begins</source>
        <translation>في هذه الأيام؛ والليل يتبع اليوم الذي يبدأ فيه</translation>
    </message>
    <message>
        <source>Switch the quiet hours on first</source>
        <translation>فعّل ساعات الهدوء أولًا</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>الدعوات</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>Shown now</source>
        <translation>معروض الآن</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>لا شيء في الانتظار</numerusform>
            <numerusform>واحد في الانتظار</numerusform>
            <numerusform>اثنان في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailKeeper</name>
    <message>
        <source>Your QR code</source>
        <translation>رمز QR الخاص بك</translation>
    </message>
    <message>
        <source>Public key copied</source>
        <translation>نُسخ المفتاح العام</translation>
    </message>
</context>
<context>
    <name>RatchetTreeDialog</name>
    <message>
        <source>Ratchet tree</source>
        <translation>شجرة المفاتيح</translation>
    </message>
    <message>
        <source>People stand at the bottom, one place for each device. A filled dot is a key that all devices below it share, a dashed ring has none yet. In colour: the way from this device to the top. An orange ring: keys still as they were at the invitation, or a device that does not know a key yet.</source>
        <translation>الأشخاص في الأسفل، مكان لكل جهاز. النقطة الممتلئة مفتاح تشترك فيه كل الأجهزة تحتها، والحلقة المتقطعة بلا مفتاح بعد. باللون: الطريق من هذا الجهاز إلى القمة. حلقة برتقالية: مفاتيح ما زالت كما كانت عند الدعوة، أو جهاز لا يعرف المفتاح بعد.</translation>
    </message>
    <message>
        <source>Click a place, or walk with the arrow keys, to read what it is.</source>
        <translation>انقر مكانًا أو تنقّل بمفاتيح الأسهم لقراءة ما هو.</translation>
    </message>
    <message>
        <source>Saved to {file}. The picture shows the names of the members.</source>
        <translation>تم الحفظ في {file}. تُظهر الصورة أسماء الأعضاء.</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>أكبر (+)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>أصغر (−)</translation>
    </message>
    <message>
        <source>Show all of it (0)</source>
        <translation>عرضها كاملة (0)</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Go to this device (Home)</source>
        <translation>الانتقال إلى هذا الجهاز (Home)</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>حفظ الصورة…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>صورة (*.png)</translation>
    </message>
    <message>
        <source>Vector graphic (*.svg)</source>
        <translation>رسم متجهي (*.svg)</translation>
    </message>
</context>
<context>
    <name>ReachabilityCard</name>
    <message>
        <source>Check again</source>
        <translation>التحقق مجددًا</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>ناجح</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فاشل</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
</context>
<context>
    <name>ReachabilityText</name>
    <message>
        <source>No relay has answered</source>
        <translation>لم يُجب أي مُرحِّل</translation>
    </message>
    <message>
        <source>You can be invited now</source>
        <translation>يمكن دعوتك الآن</translation>
    </message>
    <message>
        <source>You cannot be invited now</source>
        <translation>لا يمكن دعوتك الآن</translation>
    </message>
    <message>
        <source>Can be invited now</source>
        <translation>الدعوة ممكنة الآن</translation>
    </message>
    <message>
        <source>Cannot be invited now</source>
        <translation>الدعوة غير ممكنة الآن</translation>
    </message>
    <message>
        <source>Look at your connection and your relays, then check again.</source>
        <translation>تحقق من اتصالك ومُرحِّلاتك، ثم أعد الفحص.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>التحقق مجددًا</translation>
    </message>
    <message>
        <source>{name} must open a Marmot app once: that publishes a key package.</source>
        <translation>على {name} فتح أحد تطبيقات Marmot مرة واحدة: بذلك تُنشر حزمة مفاتيح.</translation>
    </message>
    <message>
        <source>Hi! Please open your Marmot app once and stay online for a minute, so that I can invite you.</source>
        <translation>مرحبًا! أرجو فتح تطبيق Marmot لديك مرة واحدة والبقاء على اتصال دقيقة، لأتمكن من دعوتك.</translation>
    </message>
    <message>
        <source>Copy a message to send</source>
        <translation>نسخ رسالة لإرسالها</translation>
    </message>
    <message>
        <source>The app of {name} cannot take part in Marmot groups. A newer one can.</source>
        <translation>لا يمكن لتطبيق {name} المشاركة في مجموعات Marmot. تطبيق أحدث يمكنه ذلك.</translation>
    </message>
    <message>
        <source>Hi! I would like to invite you to a group, but your app is too old. Please update it.</source>
        <translation>مرحبًا! أود دعوتك إلى مجموعة، لكن تطبيقك قديم جدًا. أرجو تحديثه.</translation>
    </message>
    <message>
        <source>An invitation would not arrive: no inbox relay of {name} answers.</source>
        <translation>لن تصل الدعوة: لا يستجيب أي مُرحِّل وارد لدى {name}.</translation>
    </message>
    <message>
        <source>Hi! I cannot reach your inbox relays. Please look at the relay settings of your app.</source>
        <translation>مرحبًا! لا يمكنني الوصول إلى مُرحِّلات الوارد لديك. أرجو مراجعة إعدادات المُرحِّلات في تطبيقك.</translation>
    </message>
    <message>
        <source>Publish your relay lists, so that others find you.</source>
        <translation>انشر قوائم مُرحِّلاتك ليعثر عليك الآخرون.</translation>
    </message>
    <message>
        <source>Open relay settings</source>
        <translation>فتح إعدادات المُرحِّلات</translation>
    </message>
    <message>
        <source>Publish a key package: without one nobody can invite you.</source>
        <translation>انشر حزمة مفاتيح: من دونها لا يمكن لأحد دعوتك.</translation>
    </message>
    <message>
        <source>Publish a key package</source>
        <translation>نشر حزمة مفاتيح</translation>
    </message>
    <message>
        <source>Choose inbox relays that answer.</source>
        <translation>اختر مُرحِّلات وارد تستجيب.</translation>
    </message>
    <message>
        <source>Published {age}</source>
        <translation>نُشرت {age}</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln answer</source>
        <translation>
            <numerusform>يستجيب {count} من أصل %Ln</numerusform>
            <numerusform>يستجيب {count} من أصل %Ln</numerusform>
            <numerusform>يستجيب {count} من أصل %Ln</numerusform>
            <numerusform>يستجيب {count} من أصل %Ln</numerusform>
            <numerusform>يستجيب {count} من أصل %Ln</numerusform>
            <numerusform>يستجيب {count} من أصل %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left, on {where}</source>
        <translation>
            <numerusform>لم تبق أي حزمة على {where}</numerusform>
            <numerusform>بقيت حزمة واحدة على {where}</numerusform>
            <numerusform>بقيت حزمتان على {where}</numerusform>
            <numerusform>بقيت %Ln حزم على {where}</numerusform>
            <numerusform>بقيت %Ln حزمة على {where}</numerusform>
            <numerusform>بقيت %Ln حزمة على {where}</numerusform>
        </translation>
    </message>
    <message>
        <source>On {where}</source>
        <translation>على {where}</translation>
    </message>
    <message>
        <source>your relays</source>
        <translation>مُرحِّلاتك</translation>
    </message>
    <message numerus="yes">
        <source>{relay} and %Ln more</source>
        <translation>
            <numerusform>‏{relay} وحده</numerusform>
            <numerusform>‏{relay} ومُرحِّل آخر</numerusform>
            <numerusform>‏{relay} ومُرحِّلَين آخرين</numerusform>
            <numerusform>‏{relay} و%Ln مُرحِّلات أخرى</numerusform>
            <numerusform>‏{relay} و%Ln مُرحِّلًا آخر</numerusform>
            <numerusform>‏{relay} و%Ln مُرحِّل آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>List of key package relays found</source>
        <translation>عُثر على قائمة مُرحِّلات حزم المفاتيح</translation>
    </message>
    <message>
        <source>No list of key package relays; other relays were asked</source>
        <translation>لا قائمة لمُرحِّلات حزم المفاتيح؛ سُئلت مُرحِّلات أخرى</translation>
    </message>
    <message>
        <source>No list of key package relays</source>
        <translation>لا قائمة لمُرحِّلات حزم المفاتيح</translation>
    </message>
    <message>
        <source>List of key package relays: nobody has answered</source>
        <translation>قائمة مُرحِّلات حزم المفاتيح: لم تصل أي إجابة</translation>
    </message>
    <message>
        <source>Key package found</source>
        <translation>عُثر على حزمة مفاتيح</translation>
    </message>
    <message>
        <source>No key package on any relay</source>
        <translation>لا حزمة مفاتيح على أي مُرحِّل</translation>
    </message>
    <message>
        <source>Key package: nobody has answered</source>
        <translation>حزمة المفاتيح: لم تصل أي إجابة</translation>
    </message>
    <message>
        <source>Signed by its owner and well-formed</source>
        <translation>موقّعة من صاحبها وسليمة البنية</translation>
    </message>
    <message>
        <source>The key package is not valid</source>
        <translation>حزمة المفاتيح غير صالحة</translation>
    </message>
    <message>
        <source>Validity: no key package to look at</source>
        <translation>الصلاحية: لا حزمة مفاتيح لفحصها</translation>
    </message>
    <message>
        <source>The app fits Marmot groups</source>
        <translation>التطبيق مناسب لمجموعات Marmot</translation>
    </message>
    <message>
        <source>The app does not fit Marmot groups</source>
        <translation>التطبيق غير مناسب لمجموعات Marmot</translation>
    </message>
    <message>
        <source>App: no key package to look at</source>
        <translation>التطبيق: لا حزمة مفاتيح لفحصها</translation>
    </message>
    <message>
        <source>The key package is fresh</source>
        <translation>حزمة المفاتيح حديثة</translation>
    </message>
    <message>
        <source>The key package is old: its owner may be gone</source>
        <translation>حزمة المفاتيح قديمة: ربما توقف صاحبها عن استخدامها</translation>
    </message>
    <message>
        <source>The key package has expired</source>
        <translation>انتهت صلاحية حزمة المفاتيح</translation>
    </message>
    <message>
        <source>Age: no key package to look at</source>
        <translation>العمر: لا حزمة مفاتيح لفحصها</translation>
    </message>
    <message>
        <source>Single-use key packages are kept by a relay</source>
        <translation>لدى مُرحِّل مخزون من حزم المفاتيح أحادية الاستخدام</translation>
    </message>
    <message>
        <source>The stock of single-use key packages is empty</source>
        <translation>مخزون حزم المفاتيح أحادية الاستخدام فارغ</translation>
    </message>
    <message>
        <source>Stock: nobody has answered</source>
        <translation>المخزون: لم تصل أي إجابة</translation>
    </message>
    <message>
        <source>List of inbox relays found</source>
        <translation>عُثر على قائمة مُرحِّلات الوارد</translation>
    </message>
    <message>
        <source>No list of inbox relays; other relays are used</source>
        <translation>لا قائمة لمُرحِّلات الوارد؛ تُستخدم مُرحِّلات أخرى</translation>
    </message>
    <message>
        <source>No inbox relays are known</source>
        <translation>لا مُرحِّلات وارد معروفة</translation>
    </message>
    <message>
        <source>List of inbox relays: nobody has answered</source>
        <translation>قائمة مُرحِّلات الوارد: لم تصل أي إجابة</translation>
    </message>
    <message>
        <source>Inbox relays answer</source>
        <translation>مُرحِّلات الوارد تستجيب</translation>
    </message>
    <message>
        <source>Not every inbox relay answers</source>
        <translation>لا تستجيب كل مُرحِّلات الوارد</translation>
    </message>
    <message>
        <source>No inbox relay answers</source>
        <translation>لا يستجيب أي مُرحِّل وارد</translation>
    </message>
    <message>
        <source>Inbox relays could not be asked</source>
        <translation>تعذّر سؤال مُرحِّلات الوارد</translation>
    </message>
</context>
<context>
    <name>ReadingAloud</name>
    <message numerus="yes">
        <source>%Ln new message(s) in this chat.</source>
        <translation>
            <numerusform>لا رسائل جديدة في هذه المحادثة.</numerusform>
            <numerusform>رسالة جديدة واحدة في هذه المحادثة.</numerusform>
            <numerusform>رسالتان جديدتان في هذه المحادثة.</numerusform>
            <numerusform>%Ln رسائل جديدة في هذه المحادثة.</numerusform>
            <numerusform>%Ln رسالة جديدة في هذه المحادثة.</numerusform>
            <numerusform>%Ln رسالة جديدة في هذه المحادثة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyList</name>
    <message>
        <source>Profile published</source>
        <translation>نشر الملف الشخصي</translation>
    </message>
    <message>
        <source>General relay list published</source>
        <translation>نشر قائمة المُرحِّلات العامة</translation>
    </message>
    <message>
        <source>Inbox relay list published</source>
        <translation>نشر قائمة مُرحِّلات الوارد</translation>
    </message>
    <message>
        <source>Key package relay list published</source>
        <translation>نشر قائمة مُرحِّلات حزم المفاتيح</translation>
    </message>
    <message>
        <source>Key package published</source>
        <translation>نشر حزمة المفاتيح</translation>
    </message>
    <message>
        <source>You can be invited</source>
        <translation>إمكانية دعوتك</translation>
    </message>
    <message>
        <source>No relay takes it: {words}</source>
        <translation>لا يقبله أي مُرحِّل: {words}</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>من دون ذكر السبب</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Not taken yet, sent again by itself: {words}</source>
        <translation>لم يُستلم بعد، ويُعاد إرساله تلقائيًا: {words}</translation>
    </message>
    <message>
        <source>No relay has answered yet. It is sent by itself later.</source>
        <translation>لم يُجب أي مُرحِّل بعد. يُرسل لاحقًا تلقائيًا.</translation>
    </message>
    <message>
        <source>Not published.</source>
        <translation>لم يُنشر.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message numerus="yes">
        <source>Taken by {n} of %Ln relay(s)</source>
        <translation>
            <numerusform>استلمه {n} من أصل %Ln مُرحِّل</numerusform>
            <numerusform>استلمه {n} من أصل مُرحِّل واحد</numerusform>
            <numerusform>استلمه {n} من أصل مُرحِّلَين</numerusform>
            <numerusform>استلمه {n} من أصل %Ln مُرحِّلات</numerusform>
            <numerusform>استلمه {n} من أصل %Ln مُرحِّلًا</numerusform>
            <numerusform>استلمه {n} من أصل %Ln مُرحِّل</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking from outside, as somebody who invites you…</source>
        <translation>جارٍ الفحص من الخارج، كما يراك من يدعوك…</translation>
    </message>
    <message>
        <source>Whoever has your public key finds what it takes.</source>
        <translation>من لديه مفتاحك العام يجد كل ما يلزم.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>التحقق مجددًا</translation>
    </message>
    <message>
        <source>Not everything was found yet. Relays may need a moment.</source>
        <translation>لم يُعثر على كل شيء بعد. قد تحتاج المُرحِّلات إلى لحظات.</translation>
    </message>
</context>
<context>
    <name>RelayHealthModel</name>
    <message>
        <source>{sent} sent, {received} received</source>
        <translation>أُرسل {sent}، واستُلم {received}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reconnection(s)</source>
        <translation>
            <numerusform>لا إعادات اتصال</numerusform>
            <numerusform>إعادة اتصال واحدة</numerusform>
            <numerusform>إعادتا اتصال</numerusform>
            <numerusform>%Ln إعادات اتصال</numerusform>
            <numerusform>%Ln إعادة اتصال</numerusform>
            <numerusform>%Ln إعادة اتصال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>لا إخفاقات</numerusform>
            <numerusform>إخفاق واحد</numerusform>
            <numerusform>إخفاقان</numerusform>
            <numerusform>%Ln إخفاقات</numerusform>
            <numerusform>%Ln إخفاقًا</numerusform>
            <numerusform>%Ln إخفاق</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelayListEditor</name>
    <message>
        <source>No relay in this list.</source>
        <translation>لا مُرحِّلات في هذه القائمة.</translation>
    </message>
    <message>
        <source>Address of a relay</source>
        <translation>عنوان مُرحِّل</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>جارٍ الاختبار…</translation>
    </message>
    <message>
        <source>The relay is being tested</source>
        <translation>جارٍ اختبار المُرحِّل</translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation>اكتب عنوانًا أولًا</translation>
    </message>
    <message>
        <source>Choose a relay of the list first</source>
        <translation>اختر مُرحِّلًا من القائمة أولًا</translation>
    </message>
    <message>
        <source>The list needs at least one relay</source>
        <translation>تحتاج القائمة إلى مُرحِّل واحد على الأقل</translation>
    </message>
    <message>
        <source>This relay is in the list already.</source>
        <translation>هذا المُرحِّل في القائمة بالفعل.</translation>
    </message>
</context>
<context>
    <name>RelayListModel</name>
    <message>
        <source>Not in use</source>
        <translation>غير مستخدم</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>لا يمكن الوصول إليه</translation>
    </message>
    <message>
        <source>answers in {ms} ms</source>
        <translation>يستجيب خلال {ms} م.ث</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>تم تسجيل الدخول</translation>
    </message>
</context>
<context>
    <name>RelaySheet</name>
    <message>
        <source>About this relay</source>
        <translation>حول هذا المُرحِّل</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Asking the relay what it says of itself…</source>
        <translation>جارٍ سؤال المُرحِّل عن نفسه…</translation>
    </message>
    <message>
        <source>In the relay&apos;s own words; nothing of it is proved.</source>
        <translation>بكلمات المُرحِّل نفسه؛ ولا شيء منها مثبت.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>It knows who you are</source>
        <translation>يعرف هويتك</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>آخر خطأ</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Yes, one to each who asks</source>
        <translation>نعم، حزمة لكل من يطلب</translation>
    </message>
    <message>
        <source>Largest message</source>
        <translation>أكبر رسالة</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>الاشتراكات</translation>
    </message>
    <message>
        <source>Events in one answer</source>
        <translation>الأحداث في الإجابة الواحدة</translation>
    </message>
    <message>
        <source>Work wanted</source>
        <translation>إثبات العمل المطلوب</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bit(s)</source>
        <translation>
            <numerusform>لا بتات</numerusform>
            <numerusform>بت واحد</numerusform>
            <numerusform>بتّان</numerusform>
            <numerusform>%Ln بتات</numerusform>
            <numerusform>%Ln بتًا</numerusform>
            <numerusform>%Ln بت</numerusform>
        </translation>
    </message>
    <message>
        <source>Software</source>
        <translation>البرمجية</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>للتواصل</translation>
    </message>
    <message>
        <source>Members only</source>
        <translation>للأعضاء فقط</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>Restricted writing</source>
        <translation>كتابة مقيّدة</translation>
    </message>
    <message>
        <source>Stock of key packages</source>
        <translation>مخزون حزم المفاتيح</translation>
    </message>
    <message>
        <source>Supports (NIPs)</source>
        <translation>يدعم (NIPs)</translation>
    </message>
</context>
<context>
    <name>RelayStep</name>
    <message>
        <source>Choose relays</source>
        <translation>اختيار المُرحِّلات</translation>
    </message>
    <message>
        <source>Relays carry your encrypted messages; they cannot read them. People reach you through the same relays.</source>
        <translation>تنقل المُرحِّلات رسائلك المشفّرة ولا تستطيع قراءتها. ويصل إليك الآخرون عبر المُرحِّلات نفسها.</translation>
    </message>
    <message>
        <source>Add a relay</source>
        <translation>إضافة مُرحِّل</translation>
    </message>
    <message>
        <source>Test and add</source>
        <translation>اختبار وإضافة</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Use the suggested relays</source>
        <translation>استخدام المُرحِّلات المقترحة</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>جارٍ الاختبار…</translation>
    </message>
    <message>
        <source>None of the suggested relays answers. Check your connection, or go on with this computer only.</source>
        <translation>لا يستجيب أي من المُرحِّلات المقترحة. تحقق من اتصالك، أو تابع بهذا الحاسوب وحده.</translation>
    </message>
    <message>
        <source>Being tested</source>
        <translation>جارٍ الاختبار</translation>
    </message>
    <message>
        <source>Type an address first</source>
        <translation>اكتب عنوانًا أولًا</translation>
    </message>
    <message>
        <source>They are being tested</source>
        <translation>جارٍ اختبارها</translation>
    </message>
    <message>
        <source>Keep these lists</source>
        <translation>الإبقاء على هذه القوائم</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>هذا الحاسوب فقط</translation>
    </message>
    <message>
        <source>Publish these relays</source>
        <translation>نشر هذه المُرحِّلات</translation>
    </message>
    <message>
        <source>Your relay lists are being looked for</source>
        <translation>جارٍ البحث عن قوائم مُرحِّلاتك</translation>
    </message>
    <message>
        <source>Relays are being tested</source>
        <translation>جارٍ اختبار المُرحِّلات</translation>
    </message>
    <message>
        <source>Tick or add at least one relay</source>
        <translation>حدّد مُرحِّلًا واحدًا على الأقل أو أضفه</translation>
    </message>
    <message>
        <source>This relay cannot be reached ({why}). Check the address and your connection.</source>
        <translation>لا يمكن الوصول إلى هذا المُرحِّل ({why}). تحقق من العنوان ومن اتصالك.</translation>
    </message>
</context>
<context>
    <name>RelayText</name>
    <message>
        <source>ws:// is not encrypted: everybody on the way could see who you are. Use the address with wss://.</source>
        <translation>‏ws://‎ غير مشفّر: قد يرى كل من في الطريق من أنت. استخدم العنوان الذي يبدأ بـ wss://‎.</translation>
    </message>
    <message>
        <source>No answer: {why}</source>
        <translation>لا إجابة: {why}</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>لا إجابة</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>يستجيب</translation>
    </message>
    <message>
        <source>Answers in {ms} ms</source>
        <translation>يستجيب خلال {ms} م.ث</translation>
    </message>
    <message>
        <source>Members only</source>
        <translation>للأعضاء فقط</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>مقيّد</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>It serves only those it knows: strangers cannot look you up or write to you there.</source>
        <translation>لا يخدم إلا من يعرفهم: لا يمكن للغرباء البحث عنك أو مراسلتك هناك.</translation>
    </message>
    <message>
        <source>Not everybody may write there: invitations of strangers may be refused.</source>
        <translation>لا يُسمح للجميع بالكتابة هناك: قد تُرفض دعوات الغرباء.</translation>
    </message>
    <message>
        <source>It serves those who pay: invitations of others may be refused.</source>
        <translation>يخدم من يدفعون: قد تُرفض دعوات غيرهم.</translation>
    </message>
</context>
<context>
    <name>RelaysTab</name>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Where you publish, and where your groups run.</source>
        <translation>حيث تنشر، وحيث تعمل مجموعاتك.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>Where invitations reach you.</source>
        <translation>حيث تصلك الدعوات.</translation>
    </message>
    <message>
        <source>Key packages</source>
        <translation>حزم المفاتيح</translation>
    </message>
    <message>
        <source>Where others find the key package they need to invite you.</source>
        <translation>حيث يجد الآخرون حزمة المفاتيح اللازمة لدعوتك.</translation>
    </message>
    <message>
        <source>Use the same relays for all three lists</source>
        <translation>استخدام المُرحِّلات نفسها للقوائم الثلاث</translation>
    </message>
    <message>
        <source>Let closed inbox relays of others know who sends an invitation</source>
        <translation>السماح لمُرحِّلات الوارد المغلقة لدى الآخرين بمعرفة مرسل الدعوة</translation>
    </message>
    <message>
        <source>Save and publish</source>
        <translation>حفظ ونشر</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>تجاهل التغييرات</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>اختبار الكل</translation>
    </message>
    <message>
        <source>Publish everything again</source>
        <translation>نشر كل شيء مجددًا</translation>
    </message>
    <message>
        <source>Some relays take invitations only from senders they know. Without this they learn a key that is used once, and may refuse it.</source>
        <translation>تقبل بعض المُرحِّلات الدعوات من مرسلين تعرفهم فقط. من دون هذا الخيار ترى مفتاحًا يُستخدم مرة واحدة وقد ترفضه.</translation>
    </message>
    <message>
        <source>No relays: you are offline. Add one and save.</source>
        <translation>لا مُرحِّلات: أنت غير متصل. أضف واحدًا واحفظ.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>لم يتغير شيء</translation>
    </message>
    <message>
        <source>Each list needs at least one relay</source>
        <translation>تحتاج كل قائمة إلى مُرحِّل واحد على الأقل</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Relays are being tested</source>
        <translation>جارٍ اختبار المُرحِّلات</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>جارٍ الاختبار…</translation>
    </message>
    <message>
        <source>Saved. Your lists are on their way to the relays.</source>
        <translation>تم الحفظ. قوائمك في طريقها إلى المُرحِّلات.</translation>
    </message>
    <message>
        <source>Being published</source>
        <translation>جارٍ النشر</translation>
    </message>
    <message>
        <source>Profile, lists and key package are on their way</source>
        <translation>الملف الشخصي والقوائم وحزمة المفاتيح في طريقها</translation>
    </message>
</context>
<context>
    <name>RemoveAccountSheet</name>
    <message>
        <source>Remove from this device?</source>
        <translation>إزالة من هذا الجهاز؟</translation>
    </message>
    <message>
        <source>Everything of {name} on this computer is deleted: messages, groups, contacts and the secret key. This cannot be taken back.</source>
        <translation>يُحذف كل ما يخص {name} على هذا الحاسوب: الرسائل والمجموعات وجهات الاتصال والمفتاح السري. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>What you wrote stays with the people you wrote to, and you stay a member of your groups until somebody removes you. Your public profile stays on its relays. Your key packages are taken back, so that nobody invites you to this device any more.</source>
        <translation>ما كتبته يبقى لدى من كتبت إليهم، وتبقى عضويتك في مجموعاتك حتى يزيلك أحد. ويبقى ملفك الشخصي العلني على مُرحِّلاته. تُسترجع حزم مفاتيحك كي لا يدعوك أحد إلى هذا الجهاز بعد الآن.</translation>
    </message>
    <message>
        <source>You have no copy of your secret key: nobody can ever use this account again.</source>
        <translation>ليست لديك نسخة من مفتاحك السري: لن يتمكن أحد من استخدام هذا الحساب مجددًا أبدًا.</translation>
    </message>
    <message>
        <source>No relay is connected. The account is removed all the same, but its key packages stay out there: invitations to them will go unheard.</source>
        <translation>لا مُرحِّل متصل. يُزال الحساب رغم ذلك، لكن حزم مفاتيحه تبقى منشورة: الدعوات الموجهة إليها لن يسمعها أحد.</translation>
    </message>
    <message>
        <source>Delete everything of this account</source>
        <translation>حذف كل ما يخص هذا الحساب</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الإبقاء عليه</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Taking key packages back, then deleting…</source>
        <translation>جارٍ استرجاع حزم المفاتيح ثم الحذف…</translation>
    </message>
    <message>
        <source>Tick the box above first</source>
        <translation>حدّد المربع أعلاه أولًا</translation>
    </message>
    <message>
        <source>The account is not on this device any more</source>
        <translation>لم يعد الحساب على هذا الجهاز</translation>
    </message>
</context>
<context>
    <name>ReplyStrip</name>
    <message>
        <source>Do not answer it</source>
        <translation>إلغاء الرد</translation>
    </message>
    <message>
        <source>Reply to your own message</source>
        <translation>رد على رسالتك</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>رد على: {name}</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>يبدو أن Caps Lock مفعّل.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Hide: {field}</source>
        <translation>إخفاء: {field}</translation>
    </message>
    <message>
        <source>Show: {field}</source>
        <translation>إظهار: {field}</translation>
    </message>
</context>
<context>
    <name>SecurityTab</name>
    <message>
        <source>Renew my keys now</source>
        <translation>تجديد مفاتيحي الآن</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Show the ratchet tree</source>
        <translation>عرض شجرة المفاتيح</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>الحقبة</translation>
    </message>
    <message>
        <source>My keys renewed</source>
        <translation>تجديد مفاتيحي</translation>
    </message>
    <message>
        <source>Next by itself</source>
        <translation>التجديد التلقائي التالي</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>التشفير</translation>
    </message>
    <message>
        <source>Group format</source>
        <translation>صيغة المجموعة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Messages are encrypted from end to end: relays see neither what is written nor by whom. Whenever keys are renewed, older ones are thrown away, so that somebody who steals a device cannot read far back.</source>
        <translation>الرسائل مشفّرة من طرف إلى طرف: لا ترى المُرحِّلات ما يُكتب ولا من يكتبه. كلما جُدّدت المفاتيح أُتلفت القديمة، فلا يستطيع سارق الجهاز قراءة ما مضى منذ زمن.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key change(s) so far</source>
        <translation>
            <numerusform>لا تغييرات للمفاتيح حتى الآن</numerusform>
            <numerusform>تغيير واحد للمفاتيح حتى الآن</numerusform>
            <numerusform>تغييران للمفاتيح حتى الآن</numerusform>
            <numerusform>%Ln تغييرات للمفاتيح حتى الآن</numerusform>
            <numerusform>%Ln تغييرًا للمفاتيح حتى الآن</numerusform>
            <numerusform>%Ln تغيير للمفاتيح حتى الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>Suite {n}</source>
        <translation>خوارزميات التشفير {n}</translation>
    </message>
    <message>
        <source>not yet; they are those you came in with</source>
        <translation>ليس بعد؛ هي التي دخلت بها</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>غير مخطط</translation>
    </message>
    <message>
        <source>as soon as the group is quiet</source>
        <translation>حالما تهدأ المجموعة</translation>
    </message>
    <message>
        <source>members can leave by themselves</source>
        <translation>يمكن للأعضاء المغادرة بأنفسهم</translation>
    </message>
    <message>
        <source>an admin&apos;s app lets members go</source>
        <translation>يتولى تطبيق أحد المشرفين إخراج من يغادر</translation>
    </message>
    <message>
        <source>Marmot {version}; {manner}</source>
        <translation>‏Marmot {version}؛ {manner}</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>جارٍ التجديد…</translation>
    </message>
    <message>
        <source>The change is being sent</source>
        <translation>جارٍ إرسال التغيير</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>لا أجهزة</numerusform>
            <numerusform>جهاز واحد</numerusform>
            <numerusform>جهازان</numerusform>
            <numerusform>%Ln أجهزة</numerusform>
            <numerusform>%Ln جهازًا</numerusform>
            <numerusform>%Ln جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>Only members see the tree</source>
        <translation>لا يرى الشجرة إلا الأعضاء</translation>
    </message>
    <message>
        <source>Your keys in this group are new</source>
        <translation>مفاتيحك في هذه المجموعة جديدة</translation>
    </message>
    <message>
        <source>Someone changed the group first, so your keys are as before. Try again.</source>
        <translation>سبقك غيرك إلى تغيير المجموعة، فبقيت مفاتيحك كما كانت. أعد المحاولة.</translation>
    </message>
</context>
<context>
    <name>SentCard</name>
    <message>
        <source>Resend welcome</source>
        <translation>إعادة إرسال الترحيب</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>فتح المجموعة</translation>
    </message>
    <message>
        <source>Withdraw for good</source>
        <translation>سحب نهائي</translation>
    </message>
    <message>
        <source>In the group from its beginning</source>
        <translation>في المجموعة منذ بدايتها</translation>
    </message>
    <message numerus="yes">
        <source>Added to the group ({n} of %Ln relay(s))</source>
        <translation>
            <numerusform>تمت الإضافة إلى المجموعة ({n} من %Ln مُرحِّل)</numerusform>
            <numerusform>تمت الإضافة إلى المجموعة ({n} من مُرحِّل واحد)</numerusform>
            <numerusform>تمت الإضافة إلى المجموعة ({n} من مُرحِّلَين)</numerusform>
            <numerusform>تمت الإضافة إلى المجموعة ({n} من %Ln مُرحِّلات)</numerusform>
            <numerusform>تمت الإضافة إلى المجموعة ({n} من %Ln مُرحِّلًا)</numerusform>
            <numerusform>تمت الإضافة إلى المجموعة ({n} من %Ln مُرحِّل)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Welcome delivered ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>سُلّم الترحيب ({n} من %Ln مُرحِّل وارد)</numerusform>
            <numerusform>سُلّم الترحيب ({n} من مُرحِّل وارد واحد)</numerusform>
            <numerusform>سُلّم الترحيب ({n} من مُرحِّلَي وارد)</numerusform>
            <numerusform>سُلّم الترحيب ({n} من %Ln مُرحِّلات وارد)</numerusform>
            <numerusform>سُلّم الترحيب ({n} من %Ln مُرحِّل وارد)</numerusform>
            <numerusform>سُلّم الترحيب ({n} من %Ln مُرحِّل وارد)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending the welcome ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>جارٍ إرسال الترحيب ({n} من %Ln مُرحِّل وارد)</numerusform>
            <numerusform>جارٍ إرسال الترحيب ({n} من مُرحِّل وارد واحد)</numerusform>
            <numerusform>جارٍ إرسال الترحيب ({n} من مُرحِّلَي وارد)</numerusform>
            <numerusform>جارٍ إرسال الترحيب ({n} من %Ln مُرحِّلات وارد)</numerusform>
            <numerusform>جارٍ إرسال الترحيب ({n} من %Ln مُرحِّل وارد)</numerusform>
            <numerusform>جارٍ إرسال الترحيب ({n} من %Ln مُرحِّل وارد)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Welcome not delivered ({n} of %Ln inbox relay(s))</source>
        <translation>
            <numerusform>لم يُسلَّم الترحيب ({n} من %Ln مُرحِّل وارد)</numerusform>
            <numerusform>لم يُسلَّم الترحيب ({n} من مُرحِّل وارد واحد)</numerusform>
            <numerusform>لم يُسلَّم الترحيب ({n} من مُرحِّلَي وارد)</numerusform>
            <numerusform>لم يُسلَّم الترحيب ({n} من %Ln مُرحِّلات وارد)</numerusform>
            <numerusform>لم يُسلَّم الترحيب ({n} من %Ln مُرحِّل وارد)</numerusform>
            <numerusform>لم يُسلَّم الترحيب ({n} من %Ln مُرحِّل وارد)</numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome sent</source>
        <translation>أُرسل الترحيب</translation>
    </message>
    <message>
        <source>First heard of {age}</source>
        <translation>أول نشاط {age}</translation>
    </message>
    <message>
        <source>No longer in the group; nothing was heard of them</source>
        <translation>لم يعد هذا الشخص في المجموعة؛ ولم يظهر منه أي نشاط</translation>
    </message>
    <message>
        <source>{name} has not been heard of in the group yet</source>
        <translation>لم يظهر بعد أي نشاط من {name} في المجموعة</translation>
    </message>
    <message>
        <source>They will be removed from the group and cannot join with this invitation any more.</source>
        <translation>يُزال هذا الشخص من المجموعة ولا يعود بإمكانه الانضمام بهذه الدعوة.</translation>
    </message>
</context>
<context>
    <name>SentInviteListModel</name>
    <message>
        <source>Sending</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>تم التسليم</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>لم تُسلَّم</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>تم الانضمام</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>مسحوبة</translation>
    </message>
    <message>
        <source>To {group}</source>
        <translation>إلى {group}</translation>
    </message>
    <message>
        <source>To a direct chat</source>
        <translation>إلى محادثة مباشرة</translation>
    </message>
</context>
<context>
    <name>SentTab</name>
    <message>
        <source>Sent invitations</source>
        <translation>الدعوات المرسلة</translation>
    </message>
    <message>
        <source>Loading invitations…</source>
        <translation>جارٍ تحميل الدعوات…</translation>
    </message>
    <message>
        <source>The invitations could not be loaded</source>
        <translation>تعذّر تحميل الدعوات</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>No invitations sent</source>
        <translation>لا دعوات مرسلة</translation>
    </message>
    <message>
        <source>Whom you invite is listed here until they are heard of.</source>
        <translation>يُدرج هنا من تدعوهم حتى يظهر منهم نشاط.</translation>
    </message>
    <message>
        <source>The welcome is being sent again</source>
        <translation>جارٍ إرسال الترحيب مجددًا</translation>
    </message>
    <message>
        <source>The invitation is being withdrawn</source>
        <translation>جارٍ سحب الدعوة</translation>
    </message>
    <message>
        <source>Welcome sent again to {name}</source>
        <translation>أُرسل الترحيب مجددًا إلى {name}</translation>
    </message>
    <message>
        <source>No inbox relay of {name} has taken the welcome. It will be tried again.</source>
        <translation>لم يستلم الترحيب أي مُرحِّل وارد لدى {name}. ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>Invitation withdrawn</source>
        <translation>سُحبت الدعوة</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Language, closing, start, links</source>
        <translation>اللغة، الإغلاق، البدء، الروابط</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Profile, backup, signing out</source>
        <translation>الملف الشخصي، النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Pictures, blocked people</source>
        <translation>الصور، المحظورون</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>When, how much, quiet hours</source>
        <translation>متى، وكم، وساعات الهدوء</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Theme, accent, size</source>
        <translation>السمة، لون التمييز، الحجم</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>تسهيلات الاستخدام</translation>
    </message>
    <message>
        <source>Contrast, movement, reading aloud</source>
        <translation>التباين، الحركة، القراءة الصوتية</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>الإرسال</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>المُرحِّلات</translation>
    </message>
    <message>
        <source>Where you are found</source>
        <translation>أين يُعثر عليك</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>What others need to invite you</source>
        <translation>ما يحتاجه الآخرون لدعوتك</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>متقدم</translation>
    </message>
    <message>
        <source>Diagnostics, data</source>
        <translation>التشخيص، البيانات</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>Versions, licences</source>
        <translation>الإصدارات، الرخص</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>أقسام الإعدادات</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Search shortcuts</source>
        <translation>البحث في الاختصارات</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>No shortcut is called like that.</source>
        <translation>لا اختصار بهذا الاسم.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>or</source>
        <translation>أو</translation>
    </message>
</context>
<context>
    <name>ShowCodeDialog</name>
    <message>
        <source>QR code of the link below</source>
        <translation>رمز QR للرابط أدناه</translation>
    </message>
    <message>
        <source>Scan it with a Marmot or another Nostr app. It holds a public key and relays; nothing secret.</source>
        <translation>امسحه بتطبيق Marmot أو تطبيق Nostr آخر. يحوي مفتاحًا عامًا ومُرحِّلات، ولا شيء سريًا.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
</context>
<context>
    <name>SignOutSheet</name>
    <message>
        <source>Sign out?</source>
        <translation>تسجيل الخروج؟</translation>
    </message>
    <message>
        <source>You open it again with one click, while this desktop&apos;s keyring is open.</source>
        <translation>يمكنك فتحه مجددًا بنقرة واحدة ما دامت حلقة مفاتيح سطح المكتب هذا مفتوحة.</translation>
    </message>
    <message>
        <source>You need your passphrase to open it again.</source>
        <translation>تحتاج إلى عبارة مرورك لفتحه مجددًا.</translation>
    </message>
    <message>
        <source>{name} is closed on this computer: nothing is sent or received for it any more. Its messages and keys stay here, encrypted.</source>
        <translation>يُغلق {name} على هذا الحاسوب: لا يُرسل شيء باسمه ولا يُستلم بعد الآن. وتبقى رسائله ومفاتيحه هنا مشفّرة.</translation>
    </message>
    <message>
        <source>Save your key first: you have no copy of it yet. Should this computer be lost, the account is too.</source>
        <translation>احفظ مفتاحك أولًا: ليست لديك نسخة منه بعد. إن ضاع هذا الحاسوب ضاع الحساب معه.</translation>
    </message>
    <message>
        <source>Save the key</source>
        <translation>حفظ المفتاح</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>It opens again with one click, and by itself when the app starts.</source>
        <translation>يُفتح مجددًا بنقرة واحدة، وتلقائيًا عند بدء التطبيق.</translation>
    </message>
    <message>
        <source>The account is being closed</source>
        <translation>جارٍ إغلاق الحساب</translation>
    </message>
</context>
<context>
    <name>SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working</source>
        <translation>جارٍ العمل</translation>
    </message>
</context>
<context>
    <name>StartProgressList</name>
    <message>
        <source>Looking for a key package of {name}…</source>
        <translation>جارٍ البحث عن حزمة مفاتيح {name}…</translation>
    </message>
    <message>
        <source>Invitation sent to {name}</source>
        <translation>أُرسلت الدعوة إلى {name}</translation>
    </message>
    <message>
        <source>{name} is in the group; the welcome will be tried again</source>
        <translation>تمت إضافة {name} إلى المجموعة؛ ستُعاد محاولة إرسال الترحيب</translation>
    </message>
    <message>
        <source>Inviting {name}…</source>
        <translation>جارٍ دعوة {name}…</translation>
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
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>يحتاج إلى مراجعة</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>StockMeters</name>
    <message>
        <source>In stock on your relays</source>
        <translation>المخزون على مُرحِّلاتك</translation>
    </message>
    <message>
        <source>These relays hand out a new key package to each person who invites you, also while you are away.</source>
        <translation>تسلّم هذه المُرحِّلات حزمة مفاتيح جديدة لكل من يدعوك، حتى في غيابك.</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln ready</source>
        <translation>
            <numerusform>الجاهز {count} من أصل %Ln</numerusform>
            <numerusform>الجاهز {count} من أصل %Ln</numerusform>
            <numerusform>الجاهز {count} من أصل %Ln</numerusform>
            <numerusform>الجاهز {count} من أصل %Ln</numerusform>
            <numerusform>الجاهز {count} من أصل %Ln</numerusform>
            <numerusform>الجاهز {count} من أصل %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>This relay signs with another key than before. What it says of your stock is not believed.</source>
        <translation>يوقّع هذا المُرحِّل بمفتاح غير مفتاحه السابق. لا يؤخذ بما يقوله عن مخزونك.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are on their way.</source>
        <translation>
            <numerusform>لا حزم أخرى في الطريق.</numerusform>
            <numerusform>حزمة أخرى في الطريق.</numerusform>
            <numerusform>حزمتان أخريان في الطريق.</numerusform>
            <numerusform>%Ln حزم أخرى في الطريق.</numerusform>
            <numerusform>%Ln حزمة أخرى في الطريق.</numerusform>
            <numerusform>%Ln حزمة أخرى في الطريق.</numerusform>
        </translation>
    </message>
    <message>
        <source>Running low, looked at {age}. It is filled up by itself.</source>
        <translation>المخزون منخفض، فُحص {age}. يُملأ تلقائيًا.</translation>
    </message>
</context>
<context>
    <name>SystemLines</name>
    <message>
        <source>The group has changed.</source>
        <translation>تغيّرت المجموعة.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>you</source>
        <translation>حسابك</translation>
    </message>
    <message>
        <source>{actor} added {people}.</source>
        <translation>‏{actor}: إضافة {people} إلى المجموعة.</translation>
    </message>
    <message>
        <source>{actor} removed {people}.</source>
        <translation>‏{actor}: إزالة {people} من المجموعة.</translation>
    </message>
    <message numerus="yes">
        <source>{people} left.</source>
        <translation>
            <numerusform>مغادرة المجموعة: {people}.</numerusform>
            <numerusform>مغادرة المجموعة: {people}.</numerusform>
            <numerusform>مغادرة المجموعة: {people}.</numerusform>
            <numerusform>مغادرة المجموعة: {people}.</numerusform>
            <numerusform>مغادرة المجموعة: {people}.</numerusform>
            <numerusform>مغادرة المجموعة: {people}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{actor} renamed the group to “{text}”.</source>
        <translation>‏{actor}: تغيير اسم المجموعة إلى «{text}».</translation>
    </message>
    <message>
        <source>You added {people}.</source>
        <translation>أضفت {people} إلى المجموعة.</translation>
    </message>
    <message>
        <source>You removed {people}.</source>
        <translation>أزلت {people} من المجموعة.</translation>
    </message>
    <message>
        <source>You renamed the group to “{text}”.</source>
        <translation>غيّرت اسم المجموعة إلى «{text}».</translation>
    </message>
    <message>
        <source>You changed the description.</source>
        <translation>غيّرت الوصف.</translation>
    </message>
    <message>
        <source>{actor} changed the description.</source>
        <translation>‏{actor}: تغيير الوصف.</translation>
    </message>
    <message>
        <source>{actor} made you admin.</source>
        <translation>‏{actor}: منحك صلاحية الإشراف.</translation>
    </message>
    <message>
        <source>You made {people} admin.</source>
        <translation>منحت {people} صلاحية الإشراف.</translation>
    </message>
    <message>
        <source>{actor} made {people} admin.</source>
        <translation>‏{actor}: منح {people} صلاحية الإشراف.</translation>
    </message>
    <message>
        <source>You stepped down as admin.</source>
        <translation>تخليت عن الإشراف.</translation>
    </message>
    <message>
        <source>{actor} took your admin right.</source>
        <translation>‏{actor}: سحب صلاحية الإشراف منك.</translation>
    </message>
    <message>
        <source>You took the admin right from {people}.</source>
        <translation>سحبت صلاحية الإشراف من {people}.</translation>
    </message>
    <message>
        <source>{actor} took the admin right from {people}.</source>
        <translation>‏{actor}: سحب صلاحية الإشراف من {people}.</translation>
    </message>
    <message>
        <source>You changed the relays of the group.</source>
        <translation>غيّرت مُرحِّلات المجموعة.</translation>
    </message>
    <message>
        <source>{actor} changed the relays of the group.</source>
        <translation>‏{actor}: تغيير مُرحِّلات المجموعة.</translation>
    </message>
    <message>
        <source>You changed the picture of the group.</source>
        <translation>غيّرت صورة المجموعة.</translation>
    </message>
    <message>
        <source>{actor} changed the picture of the group.</source>
        <translation>‏{actor}: تغيير صورة المجموعة.</translation>
    </message>
    <message>
        <source>You removed the picture of the group.</source>
        <translation>أزلت صورة المجموعة.</translation>
    </message>
    <message>
        <source>{actor} removed the picture of the group.</source>
        <translation>‏{actor}: إزالة صورة المجموعة.</translation>
    </message>
    <message>
        <source>You added a device.</source>
        <translation>أضفت جهازًا.</translation>
    </message>
    <message numerus="yes">
        <source>{people} added a device.</source>
        <translation>
            <numerusform>جهاز جديد في المجموعة: {people}.</numerusform>
            <numerusform>جهاز جديد في المجموعة: {people}.</numerusform>
            <numerusform>جهاز جديد في المجموعة: {people}.</numerusform>
            <numerusform>جهاز جديد في المجموعة: {people}.</numerusform>
            <numerusform>جهاز جديد في المجموعة: {people}.</numerusform>
            <numerusform>جهاز جديد في المجموعة: {people}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your app sent a change that is not valid; the group has split.</source>
        <translation>أرسل تطبيقك تغييرًا غير صالح؛ فانقسمت المجموعة.</translation>
    </message>
    <message>
        <source>Another change won, and {people} could not be invited again. Check their key package and invite them once more.</source>
        <translation>كانت الأسبقية لتغيير آخر، وتعذّرت دعوة {people} من جديد. تحقّق من حزمة المفاتيح وادعُ مرة أخرى.</translation>
    </message>
    <message>
        <source>Another change won, and {people} could not be removed again. Look at the members and try once more.</source>
        <translation>كانت الأسبقية لتغيير آخر، وتعذّرت إزالة {people} من جديد. راجع الأعضاء وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Another change won, and yours could not be made again. Look at the group&apos;s details and try once more.</source>
        <translation>كانت الأسبقية لتغيير آخر، وتعذّر إجراء تغييرك من جديد. راجع تفاصيل المجموعة وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>You joined. {people} invited you.</source>
        <translation>لقد انضممت بدعوة من {people}.</translation>
    </message>
    <message>
        <source>{actor}&apos;s app sent a change that is not valid; the group has split.</source>
        <translation>‏{actor}: تغيير غير صالح أرسله التطبيق؛ فانقسمت المجموعة.</translation>
    </message>
    <message>
        <source>An admin&apos;s app sent a change that is not valid; the group has split.</source>
        <translation>أرسل تطبيق أحد المشرفين تغييرًا غير صالح؛ فانقسمت المجموعة.</translation>
    </message>
    <message>
        <source>{actor} removed you from the group.</source>
        <translation>‏{actor}: إزالتك من المجموعة.</translation>
    </message>
    <message>
        <source>You left the group.</source>
        <translation>لقد غادرت المجموعة.</translation>
    </message>
    <message>
        <source>An earlier change by another member won. Some recent changes were taken back.</source>
        <translation>كانت الأسبقية لتغيير سابق من عضو آخر. أُلغيت بعض التغييرات الأخيرة.</translation>
    </message>
    <message>
        <source>Changes in this group were taken back several times this week. Somebody may be replaying old changes.</source>
        <translation>أُلغيت تغييرات في هذه المجموعة عدة مرات هذا الأسبوع. قد يكون أحدهم يعيد إرسال تغييرات قديمة.</translation>
    </message>
</context>
<context>
    <name>TickLine</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>التخطي الآن</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>لم يتم</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>تم تخطيه</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>‏{day} الساعة {time}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>منذ دقيقة</numerusform>
            <numerusform>منذ دقيقتين</numerusform>
            <numerusform>منذ %Ln دقائق</numerusform>
            <numerusform>منذ %Ln دقيقة</numerusform>
            <numerusform>منذ %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>منذ ساعة</numerusform>
            <numerusform>منذ ساعتين</numerusform>
            <numerusform>منذ %Ln ساعات</numerusform>
            <numerusform>منذ %Ln ساعة</numerusform>
            <numerusform>منذ %Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>منذ يوم</numerusform>
            <numerusform>منذ يومين</numerusform>
            <numerusform>منذ %Ln أيام</numerusform>
            <numerusform>منذ %Ln يومًا</numerusform>
            <numerusform>منذ %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <extracomment>A day and a time of that day, such as &quot;12 March 2027, 08:00&quot;</extracomment>
        <translation>‏{day}، {time}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>No messages yet</source>
        <translation>لا رسائل بعد</translation>
    </message>
    <message>
        <source>Messages before you joined are not available.</source>
        <translation>الرسائل قبل انضمامك غير متاحة.</translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation>جارٍ تحميل الرسائل…</translation>
    </message>
    <message>
        <source>The messages could not be loaded</source>
        <translation>تعذّر تحميل الرسائل</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>The original message is not on this device.</source>
        <translation>الرسالة الأصلية ليست على هذا الجهاز.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>لا رسائل جديدة</numerusform>
            <numerusform>رسالة جديدة</numerusform>
            <numerusform>رسالتان جديدتان</numerusform>
            <numerusform>%Ln رسائل جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Latest messages</source>
        <translation>أحدث الرسائل</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <extracomment>The tooltip of the icon in the tray. %Ln is a number of messages and invites together, in all accounts.</extracomment>
        <translation>
            <numerusform>لا شيء غير مقروء</numerusform>
            <numerusform>عنصر واحد غير مقروء</numerusform>
            <numerusform>عنصران غير مقروءان</numerusform>
            <numerusform>%Ln عناصر غير مقروءة</numerusform>
            <numerusform>%Ln عنصرًا غير مقروء</numerusform>
            <numerusform>%Ln عنصر غير مقروء</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>إخفاء النافذة</translation>
    </message>
    <message>
        <source>Open Marmot Desktop</source>
        <translation>فتح Marmot Desktop</translation>
    </message>
    <message>
        <source>Unmute (muted until {time})</source>
        <translation>إلغاء الكتم (مكتوم حتى {time})</translation>
    </message>
    <message>
        <source>Mute for 1 hour</source>
        <translation>كتم لمدة ساعة</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %Ln new</source>
        <extracomment>A line of the tray&apos;s menu. {name} is an account, %Ln what waits to be read in it.</extracomment>
        <translation>
            <numerusform>‏{name}: لا جديد</numerusform>
            <numerusform>‏{name}: جديد واحد</numerusform>
            <numerusform>‏{name}: جديدان</numerusform>
            <numerusform>‏{name}: %Ln جديدة</numerusform>
            <numerusform>‏{name}: %Ln جديدًا</numerusform>
            <numerusform>‏{name}: %Ln جديد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeText</name>
    <message numerus="yes">
        <source>%Ln device(s) on {places}.</source>
        <extracomment>{places} is &quot;%Ln place(s)&quot; of the same part.</extracomment>
        <translation>
            <numerusform>لا أجهزة على {places}.</numerusform>
            <numerusform>جهاز واحد على {places}.</numerusform>
            <numerusform>جهازان على {places}.</numerusform>
            <numerusform>%Ln أجهزة على {places}.</numerusform>
            <numerusform>%Ln جهازًا على {places}.</numerusform>
            <numerusform>%Ln جهاز على {places}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <extracomment>{places} is &quot;%Ln place(s)&quot; of the same part.</extracomment>
        <translation>
            <numerusform>%Ln مكان</numerusform>
            <numerusform>مكان واحد</numerusform>
            <numerusform>مكانين</numerusform>
            <numerusform>%Ln أماكن</numerusform>
            <numerusform>%Ln مكانًا</numerusform>
            <numerusform>%Ln مكان</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{held} of %Ln key(s) above them are there, the others are blank.</source>
        <translation>
            <numerusform>المفاتيح الموجودة فوقها: {held} من أصل %Ln، والبقية فارغة.</numerusform>
            <numerusform>المفاتيح الموجودة فوقها: {held} من أصل %Ln، والبقية فارغة.</numerusform>
            <numerusform>المفاتيح الموجودة فوقها: {held} من أصل %Ln، والبقية فارغة.</numerusform>
            <numerusform>المفاتيح الموجودة فوقها: {held} من أصل %Ln، والبقية فارغة.</numerusform>
            <numerusform>المفاتيح الموجودة فوقها: {held} من أصل %Ln، والبقية فارغة.</numerusform>
            <numerusform>المفاتيح الموجودة فوقها: {held} من أصل %Ln، والبقية فارغة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Place {place}: empty. The next person who is invited may sit here.</source>
        <translation>المكان {place}: فارغ. قد يشغله الشخص التالي الذي يُدعى.</translation>
    </message>
    <message numerus="yes">
        <source>Blank: the %Ln device(s) below share no key here until one of them renews its keys.</source>
        <translation>
            <numerusform>فارغ: لا أجهزة تحته.</numerusform>
            <numerusform>فارغ: لا مفتاح هنا للجهاز الذي تحته حتى يجدد مفاتيحه.</numerusform>
            <numerusform>فارغ: لا مفتاح مشترك هنا للجهازين تحته حتى يجدد أحدهما مفاتيحه.</numerusform>
            <numerusform>فارغ: لا مفتاح مشترك هنا للأجهزة الـ%Ln تحته حتى يجدد أحدها مفاتيحه.</numerusform>
            <numerusform>فارغ: لا مفتاح مشترك هنا للأجهزة تحته (%Ln) حتى يجدد أحدها مفاتيحه.</numerusform>
            <numerusform>فارغ: لا مفتاح مشترك هنا للأجهزة تحته (%Ln) حتى يجدد أحدها مفاتيحه.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key on top: every device shares it, and the group&apos;s keys come from it.</source>
        <translation>مفتاح القمة: تشترك فيه كل الأجهزة، ومنه تأتي مفاتيح المجموعة.</translation>
    </message>
    <message numerus="yes">
        <source>A key shared by the %Ln device(s) below.</source>
        <translation>
            <numerusform>مفتاح بلا أجهزة تحته.</numerusform>
            <numerusform>مفتاح للجهاز الذي تحته.</numerusform>
            <numerusform>مفتاح يشترك فيه الجهازان تحته.</numerusform>
            <numerusform>مفتاح تشترك فيه الأجهزة الـ%Ln تحته.</numerusform>
            <numerusform>مفتاح تشترك فيه الأجهزة تحته (%Ln).</numerusform>
            <numerusform>مفتاح تشترك فيه الأجهزة تحته (%Ln).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have come later and do not know it yet.</source>
        <translation>
            <numerusform>كلها تعرفه.</numerusform>
            <numerusform>أحدها جاء لاحقًا ولا يعرفه بعد.</numerusform>
            <numerusform>اثنان منها جاءا لاحقًا ولا يعرفانه بعد.</numerusform>
            <numerusform>%Ln منها جاءت لاحقًا ولا تعرفه بعد.</numerusform>
            <numerusform>%Ln منها جاءت لاحقًا ولا تعرفه بعد.</numerusform>
            <numerusform>%Ln منها جاءت لاحقًا ولا تعرفه بعد.</numerusform>
        </translation>
    </message>
    <message>
        <source>It lies on the way from this device to the top.</source>
        <translation>يقع في الطريق من هذا الجهاز إلى القمة.</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>another device of yours</source>
        <translation>جهاز آخر من أجهزتك</translation>
    </message>
    <message>
        <source>a device of {name}</source>
        <translation>جهاز لـ {name}</translation>
    </message>
    <message>
        <source>Place {place}: {who}.</source>
        <translation>المكان {place}: {who}.</translation>
    </message>
    <message>
        <source>Its keys were renewed since it was invited.</source>
        <translation>جُدّدت مفاتيحه منذ دعوته.</translation>
    </message>
    <message>
        <source>Its keys still are those it was invited with.</source>
        <translation>مفاتيحه ما زالت كما كانت عند دعوته.</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Ratchet tree</source>
        <translation>شجرة المفاتيح</translation>
    </message>
</context>
<context>
    <name>UnlockStep</name>
    <message>
        <source>Welcome back</source>
        <translation>مرحبًا بعودتك</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Test the keyring</source>
        <translation>اختبار حلقة المفاتيح</translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translation>مجلد البيانات</translation>
    </message>
    <message>
        <source>Add another account</source>
        <translation>إضافة حساب آخر</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>This account is protected by a passphrase, because there is no keyring.</source>
        <translation>هذا الحساب محمي بعبارة مرور لعدم وجود حلقة مفاتيح.</translation>
    </message>
    <message>
        <source>The keyring does not open this account. Use the passphrase you have set for this case.</source>
        <translation>لا تفتح حلقة المفاتيح هذا الحساب. استخدم عبارة المرور التي عيّنتها لهذه الحالة.</translation>
    </message>
    <message>
        <source>The key of this account is in the keyring of this desktop.</source>
        <translation>مفتاح هذا الحساب في حلقة مفاتيح سطح المكتب هذا.</translation>
    </message>
    <message>
        <source>The keyring is being tested</source>
        <translation>جارٍ اختبار حلقة المفاتيح</translation>
    </message>
    <message>
        <source>The account is being opened</source>
        <translation>جارٍ فتح الحساب</translation>
    </message>
    <message>
        <source>Type the passphrase first</source>
        <translation>اكتب عبارة المرور أولًا</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>The keyring does not hand out this account&apos;s key. Unlock the keyring, then open the account again.</source>
        <translation>لا تسلّم حلقة المفاتيح مفتاح هذا الحساب. افتح قفل حلقة المفاتيح، ثم افتح الحساب مجددًا.</translation>
    </message>
    <message>
        <source>The keyring ({name}) works, but may not be the one that keeps this account&apos;s key.</source>
        <translation>حلقة المفاتيح ({name}) تعمل، لكنها قد لا تكون التي تحفظ مفتاح هذا الحساب.</translation>
    </message>
    <message>
        <source>The keyring ({name}) is locked or does not answer. Unlock it and open the account again.</source>
        <translation>حلقة المفاتيح ({name}) مقفلة أو لا تستجيب. افتح قفلها ثم افتح الحساب مجددًا.</translation>
    </message>
    <message>
        <source>This desktop has no keyring that the app can use now.</source>
        <translation>ليست في سطح المكتب هذا حلقة مفاتيح يمكن للتطبيق استخدامها الآن.</translation>
    </message>
</context>
<context>
    <name>UnreadableText</name>
    <message>
        <source>This device has lost touch with the group</source>
        <translation>فقد هذا الجهاز صلته بالمجموعة</translation>
    </message>
    <message>
        <source>Everything can be read</source>
        <translation>يمكن قراءة كل شيء</translation>
    </message>
    <message>
        <source>All that the relays have handed out for this group could be read.</source>
        <translation>أمكنت قراءة كل ما سلّمته المُرحِّلات لهذه المجموعة.</translation>
    </message>
    <message>
        <source>The sender&apos;s app used a key twice</source>
        <translation>استخدم تطبيق المرسِل مفتاحًا مرتين</translation>
    </message>
    <message>
        <source>Two messages were locked with the same key, so this one cannot be opened safely. Somebody may run two copies of their app. Ask the sender to write it again.</source>
        <translation>قُفلت رسالتان بالمفتاح نفسه، فلا يمكن فتح هذه بأمان. ربما يشغّل أحدهم نسختين من تطبيقه. اطلب من المرسِل كتابتها مجددًا.</translation>
    </message>
    <message>
        <source>Too many messages are missing</source>
        <translation>عدد كبير جدًا من الرسائل مفقود</translation>
    </message>
    <message>
        <source>Between this message and the last one of its sender, too many did not reach this device.</source>
        <translation>بين هذه الرسالة والسابقة من المرسِل نفسه عدد كبير جدًا لم يصل إلى هذا الجهاز.</translation>
    </message>
    <message>
        <source>It was refused to protect you</source>
        <translation>رُفضت لحمايتك</translation>
    </message>
    <message>
        <source>This could be read</source>
        <translation>أمكنت قراءة هذا</translation>
    </message>
    <message>
        <source>It is part of the group; nothing is missing here.</source>
        <translation>إنه جزء من المجموعة؛ لا شيء ناقص هنا.</translation>
    </message>
    <message>
        <source>Another change was faster</source>
        <translation>كان تغيير آخر أسرع</translation>
    </message>
    <message>
        <source>Two people changed the group at once. Only one change counts; this one was left out on every device.</source>
        <translation>غيّر شخصان المجموعة في الوقت نفسه. يُعتمد تغيير واحد فقط؛ وقد استُبعد هذا على كل الأجهزة.</translation>
    </message>
    <message>
        <source>Its keys are gone</source>
        <translation>مفاتيحها لم تعد موجودة</translation>
    </message>
    <message>
        <source>The group has renewed its keys since, and this device has deleted the old ones, which protects what was written before if the device is ever stolen. Ask the sender to write it again.</source>
        <translation>جدّدت المجموعة مفاتيحها منذ ذلك الحين، وحذف هذا الجهاز المفاتيح القديمة، وهذا يحمي ما كُتب سابقًا إن سُرق الجهاز يومًا. اطلب من المرسِل كتابتها مجددًا.</translation>
    </message>
    <message>
        <source>It was sent before you joined</source>
        <translation>أُرسلت قبل انضمامك</translation>
    </message>
    <message>
        <source>Newcomers cannot read what was written before them. Nothing is broken.</source>
        <translation>لا يمكن للمنضمين الجدد قراءة ما كُتب قبلهم. لا شيء معطّل.</translation>
    </message>
    <message>
        <source>It waits for an earlier change</source>
        <translation>تنتظر تغييرًا سابقًا</translation>
    </message>
    <message>
        <source>The group was changed before this was written, and that change has not reached this device. As soon as a relay hands it out, this will be read by itself.</source>
        <translation>تغيّرت المجموعة قبل كتابة هذا، ولم يصل ذلك التغيير إلى هذا الجهاز. حالما يسلّمه مُرحِّل يُقرأ هذا تلقائيًا.</translation>
    </message>
    <message>
        <source>No key of this device opens it</source>
        <translation>لا مفتاح على هذا الجهاز يفتحها</translation>
    </message>
    <message>
        <source>Either the group has moved on by a change that this device has not seen, or somebody outside the group has posted under its address. In the second case nothing is missing.</source>
        <translation>إما أن المجموعة تقدمت بتغيير لم يره هذا الجهاز، أو أن أحدًا من خارجها نشر تحت عنوانها. في الحالة الثانية لا شيء ناقص.</translation>
    </message>
    <message>
        <source>You are out of this group</source>
        <translation>أنت خارج هذه المجموعة</translation>
    </message>
    <message>
        <source>What is written after that is locked for you. An admin can invite you again.</source>
        <translation>ما يُكتب بعد ذلك مقفل أمامك. يمكن لمشرف دعوتك مجددًا.</translation>
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
        <translation>محادثات جماعية خاصة. مشفّرة من طرف إلى طرف، وتنقلها مُرحِّلات تختارها أنت.</translation>
    </message>
    <message>
        <source>Create a new account</source>
        <translation>إنشاء حساب جديد</translation>
    </message>
    <message>
        <source>I have a key</source>
        <translation>لدي مفتاح</translation>
    </message>
</context>
<context>
    <name>WhyUnreadableDialog</name>
    <message>
        <source>Why can&apos;t I read this?</source>
        <translation>لماذا لا يمكنني قراءة هذا؟</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>جلب مجددًا</translation>
    </message>
    <message>
        <source>Copy a request to an admin</source>
        <translation>نسخ طلب إلى مشرف</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>نسخ التشخيص</translation>
    </message>
    <message>
        <source>Looking at what has come</source>
        <translation>جارٍ فحص ما وصل</translation>
    </message>
    <message>
        <source>Looking at what has come…</source>
        <translation>جارٍ فحص ما وصل…</translation>
    </message>
    <message>
        <source>All relays of the group were asked. It still cannot be read.</source>
        <translation>سُئلت كل مُرحِّلات المجموعة. ما زالت القراءة متعذّرة.</translation>
    </message>
    <message>
        <source>All relays of the group were asked. Everything can be read now.</source>
        <translation>سُئلت كل مُرحِّلات المجموعة. يمكن الآن قراءة كل شيء.</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>جارٍ الجلب…</translation>
    </message>
    <message>
        <source>The relays of the group are being asked</source>
        <translation>جارٍ سؤال مُرحِّلات المجموعة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of this group cannot be read.</source>
        <translation>
            <numerusform>لا أحداث متعذّرة القراءة في هذه المجموعة.</numerusform>
            <numerusform>حدث واحد في هذه المجموعة لا يمكن قراءته.</numerusform>
            <numerusform>حدثان في هذه المجموعة لا يمكن قراءتهما.</numerusform>
            <numerusform>%Ln أحداث في هذه المجموعة لا يمكن قراءتها.</numerusform>
            <numerusform>%Ln حدثًا في هذه المجموعة لا يمكن قراءتها.</numerusform>
            <numerusform>%Ln حدث في هذه المجموعة لا يمكن قراءتها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Diagnostics copied. They hold no messages, names or keys.</source>
        <translation>نُسخ التشخيص. لا يحوي رسائل ولا أسماء ولا مفاتيح.</translation>
    </message>
    <message>
        <source>Please invite me again to the group &quot;{group}&quot;: my app cannot read its new messages. If I still stand in the list of members, remove me first. My key: {npub}</source>
        <translation>أرجو دعوتي مجددًا إلى المجموعة «{group}»: لا يستطيع تطبيقي قراءة رسائلها الجديدة. إن كنت ما زلت في قائمة الأعضاء فأرجو إزالتي أولًا. مفتاحي: {npub}</translation>
    </message>
    <message>
        <source>Copied. Send it to an admin of the group over another way.</source>
        <translation>تم النسخ. أرسله إلى مشرف في المجموعة بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Asking all relays of the group. This takes up to half a minute…</source>
        <translation>جارٍ سؤال كل مُرحِّلات المجموعة. يستغرق هذا حتى نصف دقيقة…</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Somebody changed {name} first. What was taken back of yours is tried again by itself.</source>
        <translation>أجرى شخص آخر تغييرًا على {name} أولًا. ما أُلغي من تغييراتك تُعاد محاولته تلقائيًّا.</translation>
    </message>
</context>
<context>
    <name>_GroupChoices</name>
    <message>
        <source>A direct chat stays between two</source>
        <translation>المحادثة المباشرة تبقى بين شخصين</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
        </translation>
    </message>
    <message>
        <source>Just you</source>
        <translation>أنت فقط</translation>
    </message>
    <message>
        <source>Inviting…</source>
        <translation>جارٍ الدعوة…</translation>
    </message>
</context>
<context>
    <name>_IdentityStep</name>
    <message>
        <source>Working…</source>
        <translation>جارٍ العمل…</translation>
    </message>
    <message>
        <source>The account is being opened</source>
        <translation>جارٍ فتح الحساب</translation>
    </message>
</context>
</TS>
