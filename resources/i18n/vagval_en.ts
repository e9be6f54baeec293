<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="sv">
    <context>
        <name>AnswerEditor</name>
        <message>
            <source>&amp;Klar</source>
            <translation>&amp;Done</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Dölj</source>
            <translation>Hide</translation>
        </message>
        <message>
            <source>Texten är borta. Du är vid: {control}</source>
            <translation>The text is gone. You are at: {control}</translation>
        </message>
    </context>
    <context>
        <name>CaseGuide</name>
        <message>
            <source>Stäng först ärendemappen som är öppen. Den är inte till för övning.</source>
            <translation>First close the case folder that is open. It is not for practice.</translation>
        </message>
        <message>
            <source>Öppna din övningsmapp, eller välj Ny ärendemapp och gör en.</source>
            <translation>Open your practice folder, or choose New case folder and make one.</translation>
        </message>
        <message>
            <source>Ärendet är avslutat. Inga fler brev kan skrivas i det.</source>
            <translation>The case is closed. No more letters can be written in it.</translation>
        </message>
        <message>
            <source>Med den här inloggningen sparas inga ärenden.</source>
            <translation>With this sign-in no cases are saved.</translation>
        </message>
        <message>
            <source>Stäng ärendemappen och öppna den som handläggare.</source>
            <translation>Close the case folder and open it as a worker.</translation>
        </message>
        <message>
            <source>Påhittade personer läggs in.</source>
            <translation>Putting in invented people.</translation>
        </message>
        <message>
            <source>Ärendet läses.</source>
            <translation>Reading the case.</translation>
        </message>
        <message>
            <source>Svaren är kastade. Det som är sparat i ärendet gäller.</source>
            <translation>The answers are thrown away. What is saved in the case stands.</translation>
        </message>
        <message>
            <source>Ärendemappen är stängd.</source>
            <translation>The case folder is closed.</translation>
        </message>
    </context>
    <context>
        <name>CaseLabel</name>
        <message>
            <source>Inte sparat</source>
            <translation>Not saved</translation>
        </message>
        <message>
            <source>Sparat ärende</source>
            <translation>Saved case</translation>
        </message>
        <message>
            <source>Ärende {reference}</source>
            <translation>Case {reference}</translation>
        </message>
        <message>
            <source>ändrat</source>
            <translation>changed</translation>
        </message>
    </context>
    <context>
        <name>CasePage</name>
        <message>
            <source>Ett ärende är öppet, journalfört, överlämnat eller avslutat; hur ansökan går skrivs inte här. Märk det som journalfört när det står i ert eget system. Ett avslutat ärende kan öppnas igen, och varje ändring blir en ny version.</source>
            <translation>A case is open, journalled, handed over or closed; how the application goes is not written here. Mark it as journalled when it stands in your own system. A closed case can be opened again, and every change becomes a new version.</translation>
        </message>
        <message>
            <source>Ärende utan nummer</source>
            <translation>Case without number</translation>
        </message>
        <message>
            <source>I journalen {day}: {reference}. Kopian här tas bort {gone}.</source>
            <translation>In the records since {day}: {reference}. The copy here is removed on {gone}.</translation>
        </message>
        <message>
            <source>Skyddade personuppgifter: bara numret syns i listor.</source>
            <translation>Protected personal data: lists show only the number.</translation>
        </message>
        <message>
            <source>Sparat på grund av: {basis}</source>
            <translation>Saved on the basis of: {basis}</translation>
        </message>
        <message>
            <source>Öppet, inte journalfört</source>
            <translation>Open, not journalled</translation>
        </message>
        <message>
            <source>Journalfört</source>
            <translation>Journalled</translation>
        </message>
        <message>
            <source>Överlämnat</source>
            <translation>Handed over</translation>
        </message>
        <message>
            <source>Avslutat</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Nästa steg: för in det i ert eget system och märk det som journalfört.</source>
            <translation>Next step: enter it in your own system and mark it as journalled.</translation>
        </message>
        <message>
            <source>Ärendet är avslutat. Öppna det igen för att ändra eller skriva ut.</source>
            <translation>The case is closed. Open it again to change or print.</translation>
        </message>
        <message>
            <source>&amp;Fortsätt med ärendet</source>
            <translation>&amp;Go on with the case</translation>
        </message>
        <message>
            <source>Märk som &amp;journalfört</source>
            <translation>Mark as &amp;journalled</translation>
        </message>
        <message>
            <source>Märk som ö&amp;verlämnat</source>
            <translation>Mark as handed &amp;over</translation>
        </message>
        <message>
            <source>Öppna &amp;igen</source>
            <translation>Open &amp;again</translation>
        </message>
        <message>
            <source>Ta bort &amp;kopian</source>
            <translation>Remove the cop&amp;y</translation>
        </message>
        <message>
            <source>&amp;Avsluta ärendet</source>
            <translation>&amp;Close the case</translation>
        </message>
        <message>
            <source>&amp;Personen vill inte längre …</source>
            <translation>The &amp;person no longer wants it …</translation>
        </message>
        <message>
            <source>&amp;Registerutdrag …</source>
            <translation>E&amp;xtract …</translation>
        </message>
        <message>
            <source>Kopian tas bort.</source>
            <translation>Removing the copy.</translation>
        </message>
        <message>
            <source>Ärendet ändras.</source>
            <translation>Changing the case.</translation>
        </message>
        <message>
            <source>Senast i journalen {day}: {reference}. Det som är ändrat sedan dess står inte där.</source>
            <translation>Last in the records {day}: {reference}. What was changed since is not there.</translation>
        </message>
        <message numerus="yes">
            <source>Obesvarade frågor i det som är sparat: %n.</source>
            <translation>
                <numerusform>Questions without an answer in what is saved: %n.</numerusform>
                <numerusform>Questions without an answer in what is saved: %n.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Obesvarade frågor: %n. Fortsätt med ärendet, eller för in det i ert eget system som det är.</source>
            <translation>
                <numerusform>Questions without an answer: %n. Go on with the case, or enter it in your own system as it is.</numerusform>
                <numerusform>Questions without an answer: %n. Go on with the case, or enter it in your own system as it is.</numerusform>
            </translation>
        </message>
        <message>
            <source>Fortsätt ställer frågorna som är kvar. Öppna igen ändrar bara statusen till öppet.</source>
            <translation>Go on asks the questions that are left. Open again only changes the status to open.</translation>
        </message>
        <message>
            <source>I journalen {day}: {reference}. Inget är ändrat sedan dess.</source>
            <translation>In the records since {day}: {reference}. Nothing was changed since then.</translation>
        </message>
        <message>
            <source>Öppet igen, journalfört</source>
            <translation>Open again, journalled</translation>
        </message>
        <message>
            <source>Öppet, ändrat sedan det journalfördes</source>
            <translation>Open, changed since it was journalled</translation>
        </message>
        <message>
            <source>Det som är sparat står i ert eget system. Ändras något, för in det där också.</source>
            <translation>What is saved stands in your own system. If anything changes, enter that there too.</translation>
        </message>
        <message>
            <source>Ärendet är lämnat till någon annan som arbetar vidare med det. Blev det fel, öppna det igen.</source>
            <translation>The case was handed to somebody else who works on with it. If that was a mistake, open it again.</translation>
        </message>
        <message>
            <source>Nästa steg: fortsätt med svaren som inte sparades, eller kasta dem.</source>
            <translation>Next step: go on with the answers that were not saved, or throw them away.</translation>
        </message>
        <message>
            <source>I journalen {day}: {reference}. Det som är sparat står där.</source>
            <translation>In the records since {day}: {reference}. What is saved stands there.</translation>
        </message>
        <message>
            <source>Inget mer behöver göras här. Det som finns är en kopia, och det riktiga finns i ert system.</source>
            <translation>Nothing more is to be done here. This is a copy, and the real one is in your system.</translation>
        </message>
    </context>
    <context>
        <name>CasePicker</name>
        <message>
            <source>Välj</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>Ärendenummer</source>
            <translation>Case number</translation>
        </message>
        <message>
            <source>Brevets namn</source>
            <translation>Name of letter</translation>
        </message>
        <message>
            <source>Vems</source>
            <translation>Whose</translation>
        </message>
        <message>
            <source>Senast sparat</source>
            <translation>Last saved</translation>
        </message>
        <message>
            <source>Ärenden att skriva brev i</source>
            <translation>Cases to write letters in</translation>
        </message>
        <message>
            <source>Välj alla</source>
            <translation>Choose all</translation>
        </message>
        <message>
            <source>Välj inga</source>
            <translation>Choose none</translation>
        </message>
        <message>
            <source>Visa fler</source>
            <translation>Show more</translation>
        </message>
        <message>
            <source>utan nummer, {id}</source>
            <translation>no number, {id}</translation>
        </message>
        <message>
            <source>Ärendena läses.</source>
            <translation>The cases are being read.</translation>
        </message>
        <message numerus="yes">
            <source>Ärenden med skyddade personuppgifter, som inte är med: %n.</source>
            <translation>
                <numerusform>Cases with protected personal data, which are left out: %n.</numerusform>
                <numerusform>Cases with protected personal data, which are left out: %n.</numerusform>
            </translation>
        </message>
        <message>
            <source>De breven görs ett och ett.</source>
            <translation>Those letters are made one by one.</translation>
        </message>
        <message numerus="yes">
            <source>Avslutade ärenden, som inte är med: %n.</source>
            <translation>
                <numerusform>Closed cases, which are left out: %n.</numerusform>
                <numerusform>Closed cases, which are left out: %n.</numerusform>
            </translation>
        </message>
        <message>
            <source>Valda ärenden: {chosen} av {count}.</source>
            <translation>Chosen cases: {chosen} of {count}.</translation>
        </message>
        <message>
            <source>utan nummer</source>
            <translation>no number</translation>
        </message>
        <message>
            <source>Välj {reference}</source>
            <translation>Choose {reference}</translation>
        </message>
        <message>
            <source>mitt ärende</source>
            <translation>my case</translation>
        </message>
        <message>
            <source>någon annans</source>
            <translation>somebody else's</translation>
        </message>
    </context>
    <context>
        <name>CodePage</name>
        <message>
            <source>Vänta, återställningskoden visas strax.</source>
            <translation>Wait, the recovery code is about to be shown.</translation>
        </message>
    </context>
    <context>
        <name>ExtractPage</name>
        <message>
            <source>Vem utdraget är till</source>
            <translation>Whom the extract is for</translation>
        </message>
        <message>
            <source>&amp;Till</source>
            <translation>Fo&amp;r</translation>
        </message>
        <message>
            <source>Till &amp;ärendet</source>
            <translation>Back to the &amp;case</translation>
        </message>
        <message>
            <source>Registerutdrag</source>
            <translation>Extract of what is saved</translation>
        </message>
        <message>
            <source>Utdraget är allt som är sparat här om en person, för den som frågar. Andra personer nämns inte, och det som någon annan har berättat står bara som rubriker. Att utdraget gjordes står i åtkomstloggen.</source>
            <translation>The extract is all that is saved here about one person, for whoever asks. Other people are not named, and what somebody else has told stands as headings alone. That the extract was made is in the access log.</translation>
        </message>
    </context>
    <context>
        <name>CertificatePage</name>
        <message>
            <source>&amp;Klar</source>
            <translation>&amp;Done</translation>
        </message>
        <message>
            <source>Säkerhetskopior som återställs senare får inte tillbaka ärendet.</source>
            <translation>Backups that are restored later do not bring the case back.</translation>
        </message>
        <message>
            <source>Intyg</source>
            <translation>Certificate</translation>
        </message>
        <message>
            <source>Kopian av ärendet {id} är borttagen.</source>
            <translation>The copy of case {id} has been removed.</translation>
        </message>
        <message>
            <source>Borttagen {time} av {user}, {versions} versioner.</source>
            <translation>Removed {time} by {user}, {versions} versions.</translation>
        </message>
        <message>
            <source>Ärendet finns i journalen: {reference}, infört {day}.</source>
            <translation>The case is in the records: {reference}, entered {day}.</translation>
        </message>
        <message>
            <source>Intyget säger vad som togs bort, när och av vem. Det säger inget om personen. Att kopian togs bort står också i åtkomstloggen, utan att ärendet går att räkna ut.</source>
            <translation>The certificate says what was removed, when and by whom. It says nothing about the person. That the copy was removed is also in the access log, but which case it was cannot be worked out.</translation>
        </message>
    </context>
    <context>
        <name>ChildrenPage</name>
        <message>
            <source>Till exempel socialsekreterare</source>
            <translation>For example social worker</translation>
        </message>
        <message>
            <source>Skriv aldrig ner, visa eller berätta vad ett barn har sagt, inte heller för en förälder. Är du orolig för ett barn, välj En tid till och följ er rutin för orosanmälan (kapitel 19 i socialtjänstlagen). Kan barnet föras ur landet, tala genast med socialjouren eller ring 112: nämnden kan ansöka om utreseförbud (31 a § LVU).</source>
            <translation>Never write down, show or tell what a child has said, not to a parent either. If you worry about a child, choose Another time and follow your routine for reports of concern (chapter 19 of socialtjänstlagen). If the child may be taken out of the country, talk at once with the emergency social services or call 112: the board can apply for an exit ban (31 a § LVU).</translation>
        </message>
        <message>
            <source>{child}: {what}</source>
            <translation>{child}: {what}</translation>
        </message>
        <message>
            <source>Inte besvarat</source>
            <translation>Not answered</translation>
        </message>
    </context>
    <context>
        <name>CopyButtons</name>
        <message>
            <source>Kopiera del {number} av {count}</source>
            <translation>Copy part {number} of {count}</translation>
        </message>
        <message>
            <source>Texten är delad, eftersom fält i andra system ofta tar högst 2000 tecken. Klistra in delarna i ordning.</source>
            <translation>The text is divided, since fields of other systems often take at most 2000 characters. Paste the parts in order.</translation>
        </message>
        <message>
            <source>Kopierad</source>
            <translation>Copied</translation>
        </message>
        <message>
            <source>Kopiera texten</source>
            <translation>Copy the text</translation>
        </message>
        <message>
            <source>Texten är kopierad.</source>
            <translation>The text is copied.</translation>
        </message>
        <message>
            <source>Del {number} av {count} är kopierad.</source>
            <translation>Part {number} of {count} is copied.</translation>
        </message>
        <message>
            <source>Den tas bort från urklipp om en minut.</source>
            <translation>It is removed from the clipboard in one minute.</translation>
        </message>
    </context>
    <context>
        <name>CountriesAnswer</name>
        <message>
            <source>Välj landet i listan.</source>
            <translation>Choose the country in the list.</translation>
        </message>
    </context>
    <context>
        <name>CountriesField</name>
        <message>
            <source>Ta bort {country}</source>
            <translation>Take away {country}</translation>
        </message>
        <message>
            <source>Enter väljer landet; skriv sedan nästa. Tryck på ett valt land för att ta bort det.</source>
            <translation>Enter chooses the country; then write the next. Press a chosen country to remove it.</translation>
        </message>
    </context>
    <context>
        <name>CountryAnswer</name>
        <message>
            <source>Välj landet i listan.</source>
            <translation>Choose the country in the list.</translation>
        </message>
    </context>
    <context>
        <name>CountryField</name>
        <message>
            <source>Skriv början av landets namn</source>
            <translation>Type the beginning of the country’s name</translation>
        </message>
        <message>
            <source>{country} är valt.</source>
            <translation>{country} is chosen.</translation>
        </message>
        <message>
            <source>Länder som passar</source>
            <translation>Countries that fit</translation>
        </message>
    </context>
    <context>
        <name>Cover</name>
        <message>
            <source>Visa igen (F9)</source>
            <translation>Show again (F9)</translation>
        </message>
        <message>
            <source>Lås (Ctrl+L)</source>
            <translation>Lock (Ctrl+L)</translation>
        </message>
    </context>
    <context>
        <name>CreatePage</name>
        <message>
            <source>För övning: allt märks ÖVNING och inget räknas</source>
            <translation>For practice: everything is marked PRACTICE and nothing is counted</translation>
        </message>
        <message>
            <source>För kontoret: med kontorets profil</source>
            <translation>For the office: with the office’s profile</translation>
        </message>
        <message>
            <source>Vad ärendemappen är till för</source>
            <translation>What the case folder is for</translation>
        </message>
        <message>
            <source>Kontorets profil</source>
            <translation>The office’s profile</translation>
        </message>
        <message>
            <source>Plats för ärendemappen</source>
            <translation>Place for the case folder</translation>
        </message>
        <message>
            <source>En mapp som inte finns ännu, eller är tom.</source>
            <translation>A folder that does not exist yet, or is empty.</translation>
        </message>
        <message>
            <source>Ny &amp;mapp</source>
            <translation>New f&amp;older</translation>
        </message>
        <message>
            <source>Ditt &amp;användarnamn</source>
            <translation>Your &amp;user name</translation>
        </message>
        <message>
            <source>&amp;Gör ärendemappen</source>
            <translation>&amp;Make the case folder</translation>
        </message>
        <message>
            <source>Ny ärendemapp</source>
            <translation>New case folder</translation>
        </message>
        <message>
            <source>En övningsmapp är till för påhittade personer och räknas aldrig. En ärendemapp för kontoret görs med profilen som kontoret har fått, och hör till en enda nämnd. Skriv upp återställningskoden: utan den och utan lösenfrasen kan ingen öppna mappen.</source>
            <translation>A practice folder is for invented people and is never counted. A case folder for the office is made with the office’s profile and belongs to a single board. Write down the recovery code: without it and without the passphrase nobody can open the folder.</translation>
        </message>
        <message>
            <source>Skriv ett användarnamn.</source>
            <translation>Type a user name.</translation>
        </message>
        <message>
            <source>Kontorets &amp;profil</source>
            <translation>The office’s &amp;profile</translation>
        </message>
        <message>
            <source>Profilen går inte att läsa. Välj filen som slutar på .toml.</source>
            <translation>The profile can’t be read. Choose the file that ends in .toml.</translation>
        </message>
        <message>
            <source>Profilen går inte att använda. Låt den som har gjort den rätta det här:</source>
            <translation>The profile can’t be used. Have whoever made it put this right:</translation>
        </message>
        <message>
            <source>Ärendemappen görs.</source>
            <translation>Making the case folder.</translation>
        </message>
        <message>
            <source>Visas i loggen. Ditt förnamn räcker.</source>
            <translation>Shown in the log. Your first name is enough.</translation>
        </message>
        <message>
            <source>Skriv var ärendemappen ska ligga.</source>
            <translation>Write where the case folder is to be.</translation>
        </message>
        <message>
            <source>Filen som it eller registrator har gjort. Den slutar på .toml. Fråga dem om den saknas.</source>
            <translation>The file that IT or the registrar has made. It ends in .toml. Ask them if you have none.</translation>
        </message>
        <message>
            <source>Ingen profil är vald. Välj filen som slutar på .toml.</source>
            <translation>No profile is chosen. Choose the file that ends in .toml.</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>ÅÅÅÅ-MM-DD</source>
            <translation>YYYY-MM-DD</translation>
        </message>
        <message>
            <source>År, månad och dag, med siffror</source>
            <translation>Year, month and day, in digits</translation>
        </message>
        <message>
            <source>Skriv året med fyra siffror, så här: ÅÅÅÅ-MM-DD.</source>
            <translation>Write the year with four digits, like this: YYYY-MM-DD.</translation>
        </message>
        <message>
            <source>Skriv dagen som år, månad och dag med fyra, två och två siffror: ÅÅÅÅ-MM-DD.</source>
            <translation>Write the day as year, month and day with four, two and two digits: YYYY-MM-DD.</translation>
        </message>
        <message>
            <source>Året ska vara 1900–2100.</source>
            <translation>The year must be 1900–2100.</translation>
        </message>
        <message>
            <source>Månaden finns inte: 01–12.</source>
            <translation>There is no such month: 01–12.</translation>
        </message>
        <message>
            <source>Dagen finns inte i den månaden.</source>
            <translation>That month has no such day.</translation>
        </message>
    </context>
    <context>
        <name>Doubt</name>
        <message>
            <source>Är det rätt ändå? Gå vidare en gång till.</source>
            <translation>Is it right all the same? Go on once more.</translation>
        </message>
    </context>
    <context>
        <name>DocumentPanel</name>
        <message>
            <source>Här visas: {document}</source>
            <translation>Shown here: {document}</translation>
        </message>
        <message>
            <source>Spara som &amp;fil</source>
            <translation>Save as &amp;file</translation>
        </message>
        <message>
            <source>Mapp att spara i</source>
            <translation>Folder to save in</translation>
        </message>
        <message>
            <source>Dokumentet görs …</source>
            <translation>Making the document …</translation>
        </message>
        <message>
            <source>Dokumentet visas. Sidor: {count}.</source>
            <translation>The document is shown. Pages: {count}.</translation>
        </message>
        <message>
            <source>Skickat till skrivaren.</source>
            <translation>Sent to the printer.</translation>
        </message>
        <message>
            <source>Sparat som {file} i mappen {folder}.</source>
            <translation>Saved as {file} in the folder {folder}.</translation>
        </message>
        <message>
            <source>Dokumentet görs.</source>
            <translation>Making the document.</translation>
        </message>
        <message>
            <source>Sidorna görs klara för skrivaren.</source>
            <translation>Making the pages ready for the printer.</translation>
        </message>
        <message>
            <source>Spara som &amp;text för skärmläsare</source>
            <translation>Save as &amp;text for a screen reader</translation>
        </message>
        <message>
            <source>Filen sparas.</source>
            <translation>Saving the file.</translation>
        </message>
        <message>
            <source>Sidorna skrivs ut.</source>
            <translation>Printing the pages.</translation>
        </message>
    </context>
    <context>
        <name>DocumentsCard</name>
        <message>
            <source>Dokument</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Inget har skrivits ut eller sparats som fil.</source>
            <translation>Nothing has been printed or saved as a file.</translation>
        </message>
        <message>
            <source>För att skriva ut: fortsätt med ärendet. Brevet finns när samtalet gäller hjälp att ansöka, andra blad finns i Avslut.</source>
            <translation>To print: go on with the case. The letter is there when the conversation is about help to apply, other sheets are in End.</translation>
        </message>
        <message>
            <source>Dokument som är äldre än svaren stämmer inte längre. Kasta dem, och gör nya om de behövs.</source>
            <translation>Documents that are older than the answers no longer hold. Throw them away, and make new ones if they are needed.</translation>
        </message>
        <message>
            <source>{document} – äldre än svaren</source>
            <translation>{document} – older than the answers</translation>
        </message>
    </context>
    <context>
        <name>DraftsPage</name>
        <message>
            <source>Utkast</source>
            <translation>Drafts</translation>
        </message>
        <message>
            <source>Det finns inga utkast.</source>
            <translation>There are no drafts.</translation>
        </message>
        <message>
            <source>Ärende utan nummer</source>
            <translation>Case without number</translation>
        </message>
        <message>
            <source>Senast ändrat {time}</source>
            <translation>Last changed {time}</translation>
        </message>
        <message>
            <source>Fortsätt med de här svaren</source>
            <translation>Go on with these answers</translation>
        </message>
        <message>
            <source>Fortsätt med de här svaren, {time}</source>
            <translation>Go on with these answers, {time}</translation>
        </message>
        <message>
            <source>Kasta de här svaren, {time}</source>
            <translation>Throw these answers away, {time}</translation>
        </message>
        <message numerus="yes">
            <source>Ändrade svar: %n</source>
            <translation>
                <numerusform>Changed answers: %n</numerusform>
                <numerusform>Changed answers: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Ett utkast är svar som ändrades i ett sparat ärende och inte är sparade där. Fortsätt med svaren för att gå vidare där du var. Kasta dem om det som redan är sparat ska gälla.</source>
            <translation>A draft is answers that were changed in a saved case and are not saved there. Go on with the answers to continue where you were. Throw them away if what is already saved is to hold.</translation>
        </message>
        <message>
            <source>Programmets kod {id}, senast ändrat {time}</source>
            <translation>Program’s code {id}, last changed {time}</translation>
        </message>
        <message>
            <source>Kasta de här svaren …</source>
            <translation>Throw these answers away …</translation>
        </message>
        <message>
            <source>{name}: svaren från {time} kastas, och det som är sparat gäller. Det går inte att ångra.</source>
            <translation>{name}: the answers from {time} are thrown away, and what is saved goes. This can’t be undone.</translation>
        </message>
        <message>
            <source>Ja, kasta svaren</source>
            <translation>Yes, throw the answers away</translation>
        </message>
        <message>
            <source>Ja, kasta svaren, {time}</source>
            <translation>Yes, throw the answers away, {time}</translation>
        </message>
    </context>
    <context>
        <name>EndingForm</name>
        <message>
            <source>Tolk, barn, kön och anpassning kan avböjas. Välj då Uppgift saknas.</source>
            <translation>Interpreter, children, gender and adaptation can be declined. Then choose Not stated.</translation>
        </message>
    </context>
    <context>
        <name>FoldButton</name>
        <message>
            <source>Visas</source>
            <translation>Shown</translation>
        </message>
        <message>
            <source>Visas inte längre</source>
            <translation>No longer shown</translation>
        </message>
        <message>
            <source>Visas. {key} döljer.</source>
            <translation>Shown. {key} hides it.</translation>
        </message>
        <message>
            <source>Är dolt. {key} visar.</source>
            <translation>Hidden. {key} shows it.</translation>
        </message>
    </context>
    <context>
        <name>FolderGuide</name>
        <message>
            <source>Den nya lösenfrasen gäller.</source>
            <translation>The new passphrase is in force.</translation>
        </message>
        <message>
            <source>Kopian är återställd. Öppna den nya ärendemappen.</source>
            <translation>The backup is restored. Open the new case folder.</translation>
        </message>
        <message>
            <source>Den nya återställningskoden gäller. Den gamla öppnar inte mappen längre.</source>
            <translation>The new recovery code is in force. The old one no longer opens the folder.</translation>
        </message>
    </context>
    <context>
        <name>LeavePage</name>
        <message>
            <source>&amp;Rensa svaren och börja om</source>
            <translation>&amp;Clear the answers and start over</translation>
        </message>
        <message>
            <source>Ny person?</source>
            <translation>New person?</translation>
        </message>
        <message>
            <source>&amp;Rensa svaren och gå till ärendet</source>
            <translation>&amp;Clear the answers and go to the case</translation>
        </message>
        <message>
            <source>Ett annat samtal är inte sparat</source>
            <translation>Another conversation is not saved</translation>
        </message>
        <message>
            <source>Till &amp;avslutet</source>
            <translation>To the &amp;end</translation>
        </message>
        <message>
            <source>Ett samtal som inte är avslutat räknas inte.</source>
            <translation>A conversation that is not finished is not counted.</translation>
        </message>
        <message>
            <source>Alla svar som inte är sparade försvinner. Sparade ärenden är kvar i ärendemappen. Välj Till avslutet om samtalet är klart och ska räknas.</source>
            <translation>All answers that are not saved disappear. Saved cases remain in the case folder. Choose To the end if the conversation is done and should be counted.</translation>
        </message>
        <message>
            <source>Börja &amp;om</source>
            <translation>Start &amp;over</translation>
        </message>
    </context>
    <context>
        <name>Leaving</name>
        <message>
            <source>Det som sidan visar visas aldrig igen.</source>
            <translation>What the page shows is never shown again.</translation>
        </message>
        <message>
            <source>Vänta tills arbetet är klart: {work}</source>
            <translation>Wait until the work is done: {work}</translation>
        </message>
        <message>
            <source>Stäng fönstret en gång till för att avsluta.</source>
            <translation>Close the window once more to leave.</translation>
        </message>
        <message>
            <source>Samtalet är inte sparat och försvinner.</source>
            <translation>The conversation is not saved and will be gone.</translation>
        </message>
        <message>
            <source>Det som är ändrat är inte sparat i ärendet och försvinner.</source>
            <translation>What was changed is not saved in the case and will be gone.</translation>
        </message>
        <message>
            <source>Det som är ändrat är inte sparat i ärendet. Det finns kvar som utkast. När du har öppnat ärendemappen igen visas det på startsidan och på ärendets sida.</source>
            <translation>What was changed is not saved in the case. It is kept as a draft. Once you have opened the case folder again it is shown on the start page and on the page of the case.</translation>
        </message>
        <message>
            <source>Ärendet är sparat. Inget svar går förlorat.</source>
            <translation>The case is saved. No answer is lost.</translation>
        </message>
        <message>
            <source>Ärende {reference} är sparat. Inget svar går förlorat.</source>
            <translation>Case {reference} is saved. No answer is lost.</translation>
        </message>
        <message>
            <source>Samtalet är avslutat, för det hörde till ärendemappen som stängdes.</source>
            <translation>The conversation is over, since it belonged to the case folder that was closed.</translation>
        </message>
        <message>
            <source>Det som är ändrat finns kvar där som utkast.</source>
            <translation>What was changed is still there as a draft.</translation>
        </message>
    </context>
    <context>
        <name>LeftFiles</name>
        <message>
            <source>Det här ligger kvar som filer och kan innehålla svar. Ta bort det som inte behövs.</source>
            <translation>These stay as files and may hold answers. Delete what is not needed.</translation>
        </message>
        <message>
            <source>{file} i mappen {folder}</source>
            <translation>{file} in the folder {folder}</translation>
        </message>
        <message>
            <source>Äldre än svaren: ett svar har ändrats sedan dess. Ta bort filen och spara en ny.</source>
            <translation>Older than the answers: one was changed since then. Delete the file and save a new one.</translation>
        </message>
        <message>
            <source>Visa vad filerna är och &amp;vems</source>
            <translation>Show &amp;what the files are and whose</translation>
        </message>
        <message>
            <source>Stödbrev</source>
            <translation>Support letter</translation>
        </message>
        <message>
            <source>{sheet} – {person}</source>
            <translation>{sheet} – {person}</translation>
        </message>
    </context>
    <context>
        <name>EndPage</name>
        <message>
            <source>Spara ären&amp;det …</source>
            <translation>Save the &amp;case …</translation>
        </message>
        <message>
            <source>Ärendet är sparat.</source>
            <translation>The case is saved.</translation>
        </message>
        <message>
            <source>Inget av det som har sagts är sparat.</source>
            <translation>Nothing of what was said is saved.</translation>
        </message>
        <message>
            <source>Inget ärende är sparat.</source>
            <translation>No case is saved.</translation>
        </message>
        <message>
            <source>Brevet som skrevs ut eller sparades som fil finns kvar.</source>
            <translation>The letter that was printed or saved as a file is still there.</translation>
        </message>
        <message>
            <source>&amp;Avsluta samtalet</source>
            <translation>&amp;Finish the conversation</translation>
        </message>
        <message>
            <source>Spara bara om det behövs; du ser först exakt vad som sparas. Avsluta samtalet tar bort allt som inte är sparat. Samtalet räknas utan namn och utan svar, om kontoret har en egen ärendemapp och det inte är en övning.</source>
            <translation>Save only if it is needed; you first see exactly what is saved. Finish the conversation removes everything that is not saved. The conversation is counted without name and without answers, if the office has a case folder of its own and it is not practice.</translation>
        </message>
        <message>
            <source>Samtalet räknas när du avslutar det, utan namn och utan svar.</source>
            <translation>The conversation is counted when you finish it, without name and without answers.</translation>
        </message>
        <message>
            <source>Spara &amp;det som är ändrat …</source>
            <translation>Save &amp;what has changed …</translation>
        </message>
        <message>
            <source>Ärendet är sparat, men inte det som har ändrats sedan dess.</source>
            <translation>The case is saved, but not what has changed since then.</translation>
        </message>
        <message>
            <source>Det som är ändrat är inte sparat. Välj Avsluta samtalet en gång till om det ska kastas.</source>
            <translation>What was changed is not saved. Choose Finish the conversation once more if it is to be thrown away.</translation>
        </message>
        <message>
            <source>Brevet som skrevs ut eller sparades som fil är äldre än svaren. Gör ett nytt, och kasta det gamla.</source>
            <translation>The letter that was printed or saved as a file is older than the answers. Make a new one, and throw the old one away.</translation>
        </message>
        <message>
            <source>Till &amp;brevet</source>
            <translation>To the &amp;letter</translation>
        </message>
        <message>
            <source>Till ärendet och journalföringen …</source>
            <translation>To the case and its journal entry …</translation>
        </message>
    </context>
    <context>
        <name>FolderField</name>
        <message>
            <source>Mappar</source>
            <translation>Folders</translation>
        </message>
        <message>
            <source>Bläddra</source>
            <translation>Browse</translation>
        </message>
        <message>
            <source>Bläddra: {name}</source>
            <translation>Browse: {name}</translation>
        </message>
    </context>
    <context>
        <name>GoingOn</name>
        <message>
            <source>Ärendet {reference} är sparat, version {version}.</source>
            <translation>The case {reference} is saved, version {version}.</translation>
        </message>
        <message>
            <source>utan nummer</source>
            <translation>no number</translation>
        </message>
        <message>
            <source>På ärendets sida står vad som gjordes före märkningen.</source>
            <translation>The page of the case says what was made before the mark.</translation>
        </message>
        <message>
            <source>Papper som gjordes förut är äldre än svaren. De står på ärendets sida.</source>
            <translation>Papers that were made before are older than the answers. They stand on the page of the case.</translation>
        </message>
        <message>
            <source>Svaren finns kvar på skärmen men gick inte att skriva till utkastet.</source>
            <translation>The answers are still on the screen but could not be written to the draft.</translation>
        </message>
        <message>
            <source>Ärendet har sparats i ett annat fönster, version {version}. Här står svaren kvar som de var. Det som skiljer sig visas innan du sparar.</source>
            <translation>The case was saved in another window, version {version}. The answers here are as they were. What differs is shown before you save.</translation>
        </message>
    </context>
    <context>
        <name>HelpTexts</name>
        <message>
            <source>Varför vi frågar</source>
            <translation>Why we ask</translation>
        </message>
        <message>
            <source>Vad som räknas som bevis</source>
            <translation>What counts as proof</translation>
        </message>
        <message>
            <source>Var det står</source>
            <translation>Where to look</translation>
        </message>
        <message>
            <source>Tänk på det här först</source>
            <translation>Think of this first</translation>
        </message>
        <message>
            <source>Lagrum</source>
            <translation>Law</translation>
        </message>
    </context>
    <context>
        <name>HelpingPage</name>
        <message>
            <source>Välj om någon hjälper eller företräder personen.</source>
            <translation>Choose whether somebody helps or represents the person.</translation>
        </message>
        <message>
            <source>Fråga aldrig varför personen har hjälp, och skriv inte ner något om hälsa. Kommer frågan från den som företräder, eller är du osäker på om personen förstår, välj En tid till. Socialnämnden ska anmäla till överförmyndaren när någon behöver, eller inte längre behöver, god man eller förvaltare (11:2 socialtjänstförordningen).</source>
            <translation>Never ask why the person has help, and write down nothing about health. If the question comes from the one who represents, or you are not sure that the person understands, choose Another time. The social welfare board notifies the chief guardian when somebody needs, or no longer needs, a god man or förvaltare (11:2 socialtjänstförordningen).</translation>
        </message>
        <message>
            <source>Det är frågat förut, men svaret sparas inte. Välj igen om någon företräder personen.</source>
            <translation>This was asked before; the answer is not saved. Choose again if somebody represents the person.</translation>
        </message>
    </context>
    <context>
        <name>InformationPart</name>
        <message>
            <source>&amp;Informationen är läst upp eller lämnad</source>
            <translation>The &amp;information has been read out or handed over</translation>
        </message>
        <message>
            <source>Visa informationen</source>
            <translation>Show the information</translation>
        </message>
        <message>
            <source>Informationen har lämnats tidigare och behöver inte läsas upp igen.</source>
            <translation>The information was given before and need not be read out again.</translation>
        </message>
        <message>
            <source>Skriv ut infor&amp;mationen …</source>
            <translation>P&amp;rint the information …</translation>
        </message>
    </context>
    <context>
        <name>InterpreterPage</name>
        <message>
            <source>Välj hur samtalet tolkas.</source>
            <translation>Choose how the conversation is interpreted.</translation>
        </message>
        <message>
            <source>Tolken ska vara opartisk och ha tystnadsplikt; barn och släktingar tolkar inte. Vem som tolkar sparas aldrig. Behövs tolk men saknas, slutar samtalet med skriftlig information och en ny tid.</source>
            <translation>The interpreter is impartial and has a duty of secrecy; children and relatives do not interpret. Who interprets is never saved. If an interpreter is needed but missing, the conversation ends with written information and a new time.</translation>
        </message>
    </context>
    <context>
        <name>InterpreterWishForm</name>
        <message>
            <source>Inte sagt</source>
            <translation>Not said</translation>
        </message>
        <message>
            <source>Språk och &amp;dialekt</source>
            <translation>Langua&amp;ge and dialect</translation>
        </message>
        <message>
            <source>&amp;Kvinna eller man</source>
            <translation>&amp;Woman or man</translation>
        </message>
    </context>
    <context>
        <name>JournalForm</name>
        <message>
            <source>Dag då det fördes in</source>
            <translation>Day it was entered</translation>
        </message>
        <message>
            <source>&amp;Märk som journalfört nu</source>
            <translation>&amp;Mark as journalled now</translation>
        </message>
        <message>
            <source>Ärendenumret i ert eget system, så att det går att hitta.</source>
            <translation>The case number in your own system, so that it can be found.</translation>
        </message>
        <message>
            <source>&amp;Nummer i ert system</source>
            <translation>&amp;Number in your system</translation>
        </message>
        <message>
            <source>Skriv dagen då det fördes in; den kan inte ligga framåt i tiden.</source>
            <translation>Write the day it was entered; it cannot be in the future.</translation>
        </message>
        <message>
            <source>Skriv numret som ärendet har i ert eget system.</source>
            <translation>Write the number that the case has in your own system.</translation>
        </message>
        <message>
            <source>Avbryt</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Journalen i ert eget system är den riktiga, och den rörs inte. Här finns bara en kopia. Kopian tas bort {day}.</source>
            <translation>The journal in your own system is the real one, and it is not touched. Here is only a copy. The copy is removed on {day}.</translation>
        </message>
        <message>
            <source>Text att föra in: Underlag till anteckning, som görs i samtalets avslut.</source>
            <translation>Text to enter: Material for a note, which is made at the end of the conversation.</translation>
        </message>
        <message>
            <source>Ärendenumret i ert eget system. Är det ett annat än här, skriv det i stället.</source>
            <translation>The case number in your own system. If it differs from the one here, write it instead.</translation>
        </message>
    </context>
    <context>
        <name>KeysPage</name>
        <message>
            <source>föregående och nästa svar i en lista</source>
            <translation>the previous and the next answer in a list</translation>
        </message>
        <message>
            <source>tillbaka till samtalet från en annan sida, om inget där går förlorat</source>
            <translation>back to the conversation from another page, if nothing there is lost</translation>
        </message>
        <message>
            <source>Tangenter</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>trycker på den knapp som är vald, annars nästa sida</source>
            <translation>presses the button that has the keyboard, else goes on</translation>
        </message>
        <message>
            <source>föregående sida; inga svar försvinner</source>
            <translation>the page before; no answer is lost</translation>
        </message>
        <message>
            <source>väljer det svaret</source>
            <translation>chooses that answer</translation>
        </message>
        <message>
            <source>väljer ”Vet inte ännu”, där det finns bland svaren</source>
            <translation>chooses “Don’t know yet”, where it is one of the answers</translation>
        </message>
        <message>
            <source>nästa fält, i läsordning; Skift+Tab går tillbaka</source>
            <translation>the next field, in reading order; Shift+Tab goes back</translation>
        </message>
        <message>
            <source>nästa del av fönstret: överst, avsnitten, sidan, Nästa; Skift+F6 går tillbaka</source>
            <translation>next part of the window: the top, the sections, the page, Next; Shift+F6 goes back</translation>
        </message>
        <message>
            <source>ny person: allt som inte är sparat försvinner</source>
            <translation>new person: everything that is not saved is gone</translation>
        </message>
        <message>
            <source>tre meningar om sidan, och bort igen</source>
            <translation>three sentences about the page, and away again</translation>
        </message>
        <message>
            <source>den här sidan</source>
            <translation>this page</translation>
        </message>
        <message>
            <source>byter språk</source>
            <translation>changes the language</translation>
        </message>
        <message>
            <source>visar eller döljer det vi vet så här långt</source>
            <translation>shows or hides what we know so far</translation>
        </message>
        <message>
            <source>täcker fönstret, och visar det igen</source>
            <translation>covers the window, and shows it again</translation>
        </message>
        <message>
            <source>låser; utan öppen ärendemapp täcks fönstret</source>
            <translation>locks; without an open case folder the window is covered</translation>
        </message>
        <message>
            <source>Här står tangenterna som fungerar på alla sidor. En understruken bokstav på en knapp trycks tillsammans med Alt. Allt går att göra utan mus.</source>
            <translation>These keys work on every page. An underlined letter on a button is pressed together with Alt. Everything can be done without a mouse.</translation>
        </message>
        <message>
            <source>bläddrar i en lång sida</source>
            <translation>scrolls a long page</translation>
        </message>
        <message>
            <source>en tid till: samtalet fortsätter en annan dag</source>
            <translation>another time: the conversation goes on another day</translation>
        </message>
        <message>
            <source>visar vad som skulle sparas</source>
            <translation>shows what would be saved</translation>
        </message>
        <message>
            <source>Mellanslag</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>kryssar i en ruta; det gör Enter aldrig</source>
            <translation>ticks a box; Enter never does</translation>
        </message>
        <message>
            <source>Tangent</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>Vad den gör</source>
            <translation>What it does</translation>
        </message>
        <message>
            <source>på Alla svar: ångrar svaret som håller på att ändras</source>
            <translation>on All answers: undoes the answer that is being changed</translation>
        </message>
    </context>
    <context>
        <name>LetterForm</name>
        <message>
            <source>&amp;Mottagare</source>
            <translation>&amp;Recipient</translation>
        </message>
        <message>
            <source>&amp;Hjälp av (roll)</source>
            <translation>&amp;Helped by (role)</translation>
        </message>
        <message>
            <source>Till exempel socialsekreterare.</source>
            <translation>For example social worker.</translation>
        </message>
        <message>
            <source>&amp;Legitimation</source>
            <translation>&amp;Identity document</translation>
        </message>
        <message>
            <source>Svenska</source>
            <translation>Swedish</translation>
        </message>
        <message>
            <source>Engelska</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Brevets språ&amp;k</source>
            <translation>Langua&amp;ge of the letter</translation>
        </message>
        <message>
            <source>Inte ifyllt</source>
            <translation>Not filled in</translation>
        </message>
        <message>
            <source>Pass visat</source>
            <translation>Passport shown</translation>
        </message>
        <message>
            <source>Uppehållstillståndskort visat</source>
            <translation>Residence permit card shown</translation>
        </message>
        <message>
            <source>Id-kort visat</source>
            <translation>Identity card shown</translation>
        </message>
        <message>
            <source>Annan handling visad</source>
            <translation>Another document shown</translation>
        </message>
        <message>
            <source>Inte visad</source>
            <translation>Not shown</translation>
        </message>
        <message>
            <source>Tolk på telefon: namn och nummer skrivs för hand på brevet, också de som har fyllts i förut.</source>
            <translation>Interpreter on the phone: names and numbers are written on the letter by hand, also those filled in before.</translation>
        </message>
        <message>
            <source>Den som brevet ska till, oftast Migrationsverket. En rad för varje; adressen behövs inte.</source>
            <translation>Who gets the letter, mostly Migrationsverket. A line for each; the address is not needed.</translation>
        </message>
    </context>
    <context>
        <name>LetterPage</name>
        <message>
            <source>Kontrollera först på Alla svar: {answers}.</source>
            <translation>Check first on All answers: {answers}.</translation>
        </message>
        <message>
            <source>Gå till punkterna som är kvar</source>
            <translation>Go to the points that are left</translation>
        </message>
        <message>
            <source>&amp;Visa brevet</source>
            <translation>&amp;Show the letter</translation>
        </message>
        <message>
            <source>Brevet säger vem vi har hjälpt, vad vi har berättat och vilka papper som är med. Det som inte är känt blir rader att fylla i för hand. Filen får ett namn som inte säger vem den gäller.</source>
            <translation>The letter says whom we helped, what we explained and which papers are enclosed. What is not known becomes lines to fill in by hand. The file gets a name that does not say whom it is about.</translation>
        </message>
        <message>
            <source>Visa brevet som det är nu innan du sparar eller skriver ut det.</source>
            <translation>Show the letter as it is now before you save or print it.</translation>
        </message>
        <message>
            <source>Kvar innan brevet kan visas, skrivas ut eller sparas:</source>
            <translation>Left before the letter can be shown, printed or saved:</translation>
        </message>
        <message>
            <source>Visa stort</source>
            <translation>Show large</translation>
        </message>
        <message>
            <source>Visa fälten igen</source>
            <translation>Show the fields again</translation>
        </message>
        <message>
            <source>Brevet som redan är gjort är äldre än svaren. Gör ett nytt, och kasta det gamla.</source>
            <translation>The letter that is already made is older than the answers. Make a new one, and throw the old one away.</translation>
        </message>
        <message>
            <source>Landet har valts efter samtalet i enrum. Fråga igen i enrum om viljan gäller {country}.</source>
            <translation>The country was chosen after the private talk. Ask again in private whether the wish concerns {country}.</translation>
        </message>
        <message>
            <source>Brevet säger att personen inte ville höra om: {points}. Är det fel, ändra under Vad det innebär.</source>
            <translation>The letter says that the person did not want to hear of: {points}. If that is wrong, change it under What it means.</translation>
        </message>
    </context>
    <context>
        <name>LettersDone</name>
        <message>
            <source>&amp;Till ärendena</source>
            <translation>&amp;To the cases</translation>
        </message>
        <message>
            <source>Inte påbörjade, eftersom du avbröt:</source>
            <translation>Not begun, since you cancelled:</translation>
        </message>
        <message>
            <source>Sparade i mappen {folder}:</source>
            <translation>Saved in the folder {folder}:</translation>
        </message>
        <message>
            <source>Skickade till skrivaren:</source>
            <translation>Sent to the printer:</translation>
        </message>
    </context>
    <context>
        <name>LettersForm</name>
        <message>
            <source>Svenska</source>
            <translation>Swedish</translation>
        </message>
        <message>
            <source>Engelska</source>
            <translation>English</translation>
        </message>
        <message>
            <source>&amp;Mottagare</source>
            <translation>&amp;Recipient</translation>
        </message>
        <message>
            <source>Namn och adress, en rad för varje.</source>
            <translation>Name and address, one line each.</translation>
        </message>
        <message>
            <source>&amp;Hjälp av (roll)</source>
            <translation>&amp;Helped by (role)</translation>
        </message>
        <message>
            <source>Till exempel socialsekreterare.</source>
            <translation>For example social worker.</translation>
        </message>
        <message>
            <source>Brevens språ&amp;k</source>
            <translation>&amp;Language of the letters</translation>
        </message>
        <message>
            <source>Säg vad som gäller alla du har valt. Där det inte stämmer görs brevet för sig, ur ärendet.</source>
            <translation>Say what goes for all whom you have chosen. Where it is otherwise the letter is made by itself, from the case.</translation>
        </message>
        <message>
            <source>Inte ifyllt</source>
            <translation>Not filled in</translation>
        </message>
        <message>
            <source>Förklarat för alla</source>
            <translation>Explained to everybody</translation>
        </message>
        <message>
            <source>Alla har avböjt</source>
            <translation>Everybody declined</translation>
        </message>
    </context>
    <context>
        <name>LettersPage</name>
        <message>
            <source>Brev i flera ärenden</source>
            <translation>Letters in several cases</translation>
        </message>
        <message>
            <source>Spara i mapp</source>
            <translation>Save in folder</translation>
        </message>
        <message>
            <source>Mapp att spara i</source>
            <translation>Folder to save in</translation>
        </message>
        <message>
            <source>Kryssa i ärendena med mellanslag, fyll i det som gäller alla och skriv ut eller spara. Ett brev som inte går att göra stoppar inget annat, och du får veta varför. Esc avbryter efter det brev som pågår, och varje brev står i åtkomstloggen.</source>
            <translation>Tick the cases with the space bar, fill in what goes for all, and print or save. A letter that cannot be made stops no other, and you are told why. Esc cancels after the letter under way, and every letter is in the access log.</translation>
        </message>
        <message>
            <source>1. Vilka ärenden</source>
            <translation>1. Which cases</translation>
        </message>
        <message>
            <source>2. Vad som står i alla brev</source>
            <translation>2. What all letters say</translation>
        </message>
        <message>
            <source>3. Skriv ut eller spara</source>
            <translation>3. Print or save</translation>
        </message>
        <message>
            <source>Breven görs av det som är sparat.</source>
            <translation>The letters are made from what is saved.</translation>
        </message>
        <message>
            <source>Visa det första brevet</source>
            <translation>Show the first letter</translation>
        </message>
        <message>
            <source>Dokumentet görs.</source>
            <translation>Making the document.</translation>
        </message>
        <message>
            <source>Det första brevet visas längst ner på sidan.</source>
            <translation>The first letter is shown at the end of the page.</translation>
        </message>
        <message>
            <source>Välj minst ett ärende.</source>
            <translation>Choose at least one case.</translation>
        </message>
        <message>
            <source>Breven görs.</source>
            <translation>The letters are being made.</translation>
        </message>
    </context>
    <context>
        <name>ListPage</name>
        <message>
            <source>Brev i flera ärenden …</source>
            <translation>Letters in several cases …</translation>
        </message>
        <message>
            <source>Sök på namn eller personnummer för den som frågade, eller ärendenummer</source>
            <translation>Search by name or personal number of the person who asked, or case number</translation>
        </message>
        <message>
            <source>Bara &amp;inte journalförda</source>
            <translation>Only &amp;not journalled</translation>
        </message>
        <message>
            <source>Ärendenummer</source>
            <translation>Case number</translation>
        </message>
        <message>
            <source>Programmets kod</source>
            <translation>Program’s code</translation>
        </message>
        <message>
            <source>Vems</source>
            <translation>Whose</translation>
        </message>
        <message>
            <source>Senast sparat</source>
            <translation>Last saved</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Ärenden</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>&amp;Öppna ärendet</source>
            <translation>&amp;Open the case</translation>
        </message>
        <message>
            <source>Visa &amp;fler</source>
            <translation>Show &amp;more</translation>
        </message>
        <message>
            <source>Ä&amp;rendemappen …</source>
            <translation>Case fold&amp;er …</translation>
        </message>
        <message>
            <source>&amp;Stäng ärendemappen</source>
            <translation>&amp;Close the case folder</translation>
        </message>
        <message>
            <source>utan nummer</source>
            <translation>no number</translation>
        </message>
        <message>
            <source>mitt ärende</source>
            <translation>my case</translation>
        </message>
        <message>
            <source>någon annans</source>
            <translation>somebody else’s</translation>
        </message>
        <message>
            <source>{reference} · skyddade uppgifter</source>
            <translation>{reference} · protected data</translation>
        </message>
        <message>
            <source>öppet, inte journalfört</source>
            <translation>open, not journalled</translation>
        </message>
        <message>
            <source>journalfört</source>
            <translation>journalled</translation>
        </message>
        <message>
            <source>överlämnat</source>
            <translation>handed over</translation>
        </message>
        <message>
            <source>avslutat</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>Inget ärende väntar på att journalföras.</source>
            <translation>No case waits to be journalled.</translation>
        </message>
        <message>
            <source>Inget ärende har det namnet eller numret.</source>
            <translation>No case has that name or number.</translation>
        </message>
        <message>
            <source>Börja ett samtal</source>
            <translation>Begin a conversation</translation>
        </message>
        <message>
            <source>Inget ärende är sparat ännu. Börja ett samtal och välj Spara; du ser först vad som sparas.</source>
            <translation>No case is saved yet. Begin a conversation and choose Save; you first see what is saved.</translation>
        </message>
        <message>
            <source>Lägg in &amp;påhittade personer att öva med</source>
            <translation>Add &amp;invented people to practise with</translation>
        </message>
        <message>
            <source>Ärendemappen stängs när arbetet är klart.</source>
            <translation>The case folder closes when the work is done.</translation>
        </message>
        <message>
            <source>Ärendena läses.</source>
            <translation>Reading the cases.</translation>
        </message>
        <message>
            <source>{reference} · osparade ändringar</source>
            <translation>{reference} · unsaved changes</translation>
        </message>
        <message>
            <source>Listan visar bara ärendenummer, programmets egen kod, vems ärendet är, när det sparades, status och om du har ändringar som inte är sparade. Sök på namn eller personnummer för den som frågade, eller på ärendenummer; annat går inte att söka på. Öppna ett ärende för att gå vidare med det eller skriva ut; finns bara ett i listan öppnar Enter det, och Esc tömmer sökningen.</source>
            <translation>The list shows only the case number, the program's own code, whose case it is, when it was saved, its status and whether you have changes that are not saved. Search by name or personal number of the person who asked, or by case number; nothing else can be searched for. Open a case to go on with it or to print; if the list has only one, Enter opens it, and Esc empties the search.</translation>
        </message>
        <message>
            <source>Bara namnet på den som frågade hittas, där det är skrivet. Sök annars på ärendenumret.</source>
            <translation>Only the name of the person who asked is found, where it is written. Search by the case number otherwise.</translation>
        </message>
        <message>
            <source>öppet igen, journalfört</source>
            <translation>open again, journalled</translation>
        </message>
    </context>
    <context>
        <name>LivePanel</name>
        <message>
            <source>Det vi vet så här långt</source>
            <translation>What we know so far</translation>
        </message>
        <message>
            <source>Bidraget, lägst och högst</source>
            <translation>The grant, lowest and highest</translation>
        </message>
        <message>
            <source>Bidraget</source>
            <translation>The grant</translation>
        </message>
        <message>
            <source>Det här saknas</source>
            <translation>This is missing</translation>
        </message>
        <message>
            <source>och fler svar</source>
            <translation>and more answers</translation>
        </message>
        <message>
            <source>Ansöker själv – visas för sig</source>
            <translation>Applies separately – shown apart</translation>
        </message>
        <message>
            <source>Visas för sig</source>
            <translation>Shown apart</translation>
        </message>
        <message>
            <source>Det vi vet så här långt är dolt.</source>
            <translation>What we know so far is hidden.</translation>
        </message>
        <message>
            <source>Det vi vet så här långt visas.</source>
            <translation>What we know so far is shown.</translation>
        </message>
        <message>
            <source>{person}: {verdict}.</source>
            <translation>{person}: {verdict}.</translation>
        </message>
        <message>
            <source>{person}: {verdict}. Skäl: {reasons}.</source>
            <translation>{person}: {verdict}. Reason: {reasons}.</translation>
        </message>
    </context>
    <context>
        <name>Locker</name>
        <message>
            <source>Något annat måste bli klart först. Försök igen om en stund.</source>
            <translation>Something else has to be done first. Try again in a moment.</translation>
        </message>
        <message>
            <source>Ärendemappen öppnas.</source>
            <translation>Opening the case folder.</translation>
        </message>
        <message>
            <source>Ärendemappen går inte att hitta. Anslut disken som den ligger på och försök igen.</source>
            <translation>The case folder can’t be found. Connect the disk it is on and try again.</translation>
        </message>
        <message>
            <source>Lösenfrasen stämmer inte. Skriv den igen.</source>
            <translation>The passphrase is not right. Write it again.</translation>
        </message>
        <message>
            <source>Lösenfrasen stämmer inte. Har du glömt den öppnar återställningskoden ärendemappen när programmet har startats om. Det som är ändrat i ett sparat ärende finns då kvar som utkast. Det som inte är sparat försvinner.</source>
            <translation>The passphrase is not right. If you have forgotten it, the recovery code opens the case folder once the program has been started again. What was changed in a saved case is then still there as a draft. What is not saved is lost.</translation>
        </message>
        <message>
            <source>Du får inte läsa eller skriva i ärendemappen. Be it om rätt till den, och försök igen.</source>
            <translation>You may not read or write in the case folder. Ask IT for the right to use it, and try again.</translation>
        </message>
    </context>
    <context>
        <name>LogPage</name>
        <message>
            <source>Vad som gjordes</source>
            <translation>What was done</translation>
        </message>
        <message>
            <source>Allt</source>
            <translation>Everything</translation>
        </message>
        <message>
            <source>När</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Vem</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>Vad</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Ärende</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Gäller</source>
            <translation>About</translation>
        </message>
        <message>
            <source>Åtkomstlogg</source>
            <translation>Access log</translation>
        </message>
        <message>
            <source>Loggen visar vad som gjordes, aldrig vad som lästes eller söktes.</source>
            <translation>The log shows what was done, never what was read or sought.</translation>
        </message>
        <message>
            <source>Loggen granskas regelbundet av den som nämnden har utsett. Du kan välja vad som gjordes, men aldrig vem som gjorde det. Att loggen lästes står också i loggen.</source>
            <translation>The log is reviewed regularly by whoever the board has appointed. You can choose what was done, but never who did it. That the log was read is in the log too.</translation>
        </message>
        <message numerus="yes">
            <source>%n rader</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message>
            <source>loggade in</source>
            <translation>signed in</translation>
        </message>
        <message>
            <source>fel lösenfras</source>
            <translation>wrong passphrase</translation>
        </message>
        <message>
            <source>såg listan</source>
            <translation>saw the list</translation>
        </message>
        <message>
            <source>sökte</source>
            <translation>searched</translation>
        </message>
        <message>
            <source>öppnade ett ärende</source>
            <translation>opened a case</translation>
        </message>
        <message>
            <source>öppnade ett ärende med skyddade uppgifter, två tillsammans</source>
            <translation>opened a case with protected data, two together</translation>
        </message>
        <message>
            <source>informerade före sparandet</source>
            <translation>informed before saving</translation>
        </message>
        <message>
            <source>sparade</source>
            <translation>saved</translation>
        </message>
        <message>
            <source>ändrade status</source>
            <translation>changed the status</translation>
        </message>
        <message>
            <source>skrev ut eller sparade ett dokument</source>
            <translation>printed or saved a document</translation>
        </message>
        <message>
            <source>skrev ut ärendet som fil</source>
            <translation>wrote the case to a file</translation>
        </message>
        <message>
            <source>säkerhetskopierade</source>
            <translation>backed up</translation>
        </message>
        <message>
            <source>bytte lösenfras</source>
            <translation>changed passphrase</translation>
        </message>
        <message>
            <source>gav en användare ny lösenfras</source>
            <translation>gave a user a new passphrase</translation>
        </message>
        <message>
            <source>öppnade med återställningskoden</source>
            <translation>opened with the recovery code</translation>
        </message>
        <message>
            <source>bytte återställningskod</source>
            <translation>changed the recovery code</translation>
        </message>
        <message>
            <source>öppnade med kontorets reservnyckel</source>
            <translation>opened with the office’s escrow key</translation>
        </message>
        <message>
            <source>lade till en användare</source>
            <translation>added a user</translation>
        </message>
        <message>
            <source>stängde av en användare</source>
            <translation>closed a user’s sign-in</translation>
        </message>
        <message>
            <source>läste loggen</source>
            <translation>read the log</translation>
        </message>
        <message>
            <source>tog bort gamla loggrader</source>
            <translation>removed old log rows</translation>
        </message>
        <message>
            <source>avslutade när personen inte ville längre</source>
            <translation>closed when the person no longer wanted it</translation>
        </message>
        <message>
            <source>tog bort en kopia</source>
            <translation>removed a copy</translation>
        </message>
        <message>
            <source>återställde en säkerhetskopia</source>
            <translation>restored a backup</translation>
        </message>
        <message>
            <source>räddade ur en skadad mapp</source>
            <translation>salvaged from a damaged folder</translation>
        </message>
        <message>
            <source>såg statistiken</source>
            <translation>saw the statistics</translation>
        </message>
        <message>
            <source>skrev in nämndens beslut om export</source>
            <translation>entered the board’s decision on export</translation>
        </message>
        <message>
            <source>lämnade ut statistik</source>
            <translation>released statistics</translation>
        </message>
        <message>
            <source>skrev in en siffra som lämnats ut</source>
            <translation>entered a figure that was told</translation>
        </message>
        <message>
            <source>bekräftade reglerna</source>
            <translation>confirmed the rules</translation>
        </message>
        <message>
            <source>Loggen läses.</source>
            <translation>Reading the log.</translation>
        </message>
    </context>
    <context>
        <name>MissingCard</name>
        <message>
            <source>Alla frågor har svar.</source>
            <translation>All questions are answered.</translation>
        </message>
        <message numerus="yes">
            <source>och %n till</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Obesvarade frågor</source>
            <translation>Questions without an answer</translation>
        </message>
        <message>
            <source>Obesvarade frågor i det som är sparat</source>
            <translation>Questions without an answer in what is saved</translation>
        </message>
        <message>
            <source>”Vet inte ännu” sparas inte som svar. De här ställs igen där svaret behövs:</source>
            <translation>“Don't know yet” is not saved as an answer. These are asked again where the answer is needed:</translation>
        </message>
        <message>
            <source>Alla frågor om villkoren har svar. Dagen för ansökan fylls i på sidan Alla svar, i Hjälp att ansöka.</source>
            <translation>All questions on the conditions are answered. The day of the application is filled in on the page All answers, in Help to apply.</translation>
        </message>
    </context>
    <context>
        <name>NewCodePage</name>
        <message>
            <source>Din &amp;lösenfras</source>
            <translation>Your &amp;passphrase</translation>
        </message>
        <message>
            <source>&amp;Gör en ny kod</source>
            <translation>&amp;Make a new code</translation>
        </message>
        <message>
            <source>Ny återställningskod</source>
            <translation>New recovery code</translation>
        </message>
        <message>
            <source>Behövs när papperet är borta, eller när någon annan kan ha sett koden.</source>
            <translation>Needed when the paper is gone, or when somebody else may have seen the code.</translation>
        </message>
        <message>
            <source>Koden öppnar ärendemappen när alla lösenfraser är glömda. En ny kod ersätter den gamla, och bytet står i åtkomstloggen. Äldre säkerhetskopior öppnas med koden som gällde när de gjordes.</source>
            <translation>The code opens the case folder when all passphrases are forgotten. A new code replaces the old one, and the change is in the access log. Older backups are opened with the code that was in force when they were made.</translation>
        </message>
        <message>
            <source>Koden byts.</source>
            <translation>The code is being changed.</translation>
        </message>
        <message>
            <source>Den gamla koden slutar gälla genast. Förstör papperet med den.</source>
            <translation>The old code stops working at once. Destroy the paper with it.</translation>
        </message>
    </context>
    <context>
        <name>NewPassphrasePage</name>
        <message>
            <source>Lösenfrasen &amp;hittills</source>
            <translation>The passphrase &amp;until now</translation>
        </message>
        <message>
            <source>By&amp;t lösenfras</source>
            <translation>Change passph&amp;rase</translation>
        </message>
        <message>
            <source>Den nya lösenfrasen gäller från nästa gång du låser upp.</source>
            <translation>The new passphrase applies from the next time you unlock.</translation>
        </message>
        <message>
            <source>Ny lösenfras</source>
            <translation>New passphrase</translation>
        </message>
        <message>
            <source>Bara din egen lösenfras byts; andras är som förut. Återställningskoden på papper gäller fortfarande. Äldre säkerhetskopior öppnas med lösenfrasen som gällde när de gjordes.</source>
            <translation>Only your own passphrase changes; others’ stay as they were. The recovery code on paper still works. Older backups open with the passphrase of the day they were made.</translation>
        </message>
        <message>
            <source>Lösenfrasen byts.</source>
            <translation>Changing the passphrase.</translation>
        </message>
        <message>
            <source>{user} gav dig lösenfrasen {when}. Välj en egen nu; innan dess går inget annat att göra.</source>
            <translation>{user} gave you the passphrase on {when}. Choose one of your own now; nothing else can be done before that.</translation>
        </message>
        <message>
            <source>Har du inte bett om en ny lösenfras, fråga varför. Bytet står i åtkomstloggen.</source>
            <translation>If you did not ask for a new passphrase, ask why you got one. The access log shows the change.</translation>
        </message>
        <message>
            <source>Återställningskoden på papper gäller som förut.</source>
            <translation>The recovery code on paper works as before.</translation>
        </message>
        <message>
            <source>Ärendemappen är öppnad med återställningskoden. Välj nu en ny lösenfras för {user}. Andras lösenfraser ändras inte. Tillbaka stänger mappen.</source>
            <translation>The case folder is open by the recovery code. Now choose a new passphrase for {user}. The passphrases of others do not change. Back closes the folder.</translation>
        </message>
    </context>
    <context>
        <name>OpenPage</name>
        <message>
            <source>Ärendemappens plats</source>
            <translation>Where the case folder is</translation>
        </message>
        <message>
            <source>&amp;Öppna</source>
            <translation>&amp;Open</translation>
        </message>
        <message>
            <source>&amp;Glömt lösenfrasen</source>
            <translation>Forgot the passph&amp;rase</translation>
        </message>
        <message>
            <source>&amp;Mapp</source>
            <translation>&amp;Folder</translation>
        </message>
        <message>
            <source>Ditt &amp;användarnamn</source>
            <translation>Your &amp;user name</translation>
        </message>
        <message>
            <source>&amp;Lösenfras</source>
            <translation>&amp;Passphrase</translation>
        </message>
        <message>
            <source>Ärenden ligger krypterade i en ärendemapp, som öppnas med en lösenfras.</source>
            <translation>Cases are kept encrypted in a case folder, which opens with a passphrase.</translation>
        </message>
        <message>
            <source>För att ge råd behövs ingen ärendemapp.</source>
            <translation>Giving advice needs no case folder.</translation>
        </message>
        <message>
            <source>Öppna ärendemappen</source>
            <translation>Open the case folder</translation>
        </message>
        <message>
            <source>Välj ärendemappens plats och skriv din lösenfras. Har du glömt lösenfrasen behövs återställningskoden som skrevs upp när ärendemappen gjordes. Finns ingen ärendemapp ännu, välj Ny ärendemapp; en för övning kräver ingenting av kontoret.</source>
            <translation>Choose where the case folder is and write your passphrase. If you have forgotten it you need the recovery code that was written down when the folder was made. If there is no case folder yet, choose New case folder; one for practice needs nothing from the office.</translation>
        </message>
        <message>
            <source>&amp;Ny ärendemapp …</source>
            <translation>&amp;New case folder …</translation>
        </message>
        <message>
            <source>Åte&amp;rställ en säkerhetskopia …</source>
            <translation>Re&amp;store a backup …</translation>
        </message>
        <message>
            <source>Återställnings&amp;kod</source>
            <translation>Recovery &amp;code</translation>
        </message>
        <message>
            <source>Programmet hittar ingen ärendemapp på den här datorn.</source>
            <translation>The program finds no case folder on this computer.</translation>
        </message>
        <message>
            <source>Gör en ny. Den kan vara för övning, och då behövs inget från kontoret.</source>
            <translation>Make a new one. It can be for practice, and then nothing is needed from the office.</translation>
        </message>
        <message>
            <source>Finns den på ett annat ställe?</source>
            <translation>Is it somewhere else?</translation>
        </message>
        <message>
            <source>Ärendemapp</source>
            <translation>Case folder</translation>
        </message>
        <message>
            <source>Ärendemappen öppnas.</source>
            <translation>Opening the case folder.</translation>
        </message>
        <message>
            <source>Återställningskoden stämmer inte. Jämför den med papperet och skriv den igen.</source>
            <translation>The recovery code is not right. Compare it with the paper and write it again.</translation>
        </message>
        <message>
            <source>Lösenfrasen stämmer inte. Kontrollera stora och små bokstäver och skriv den igen.</source>
            <translation>The passphrase is not right. Check capital and small letters and write it again.</translation>
        </message>
        <message>
            <source>Den som gjorde ärendemappen kan lämna fältet tomt.</source>
            <translation>Whoever made the case folder may leave this empty.</translation>
        </message>
    </context>
    <context>
        <name>OtherProcessPage</name>
        <message>
            <source>Tillbaka till &amp;samtalet</source>
            <translation>Back to the &amp;conversation</translation>
        </message>
        <message>
            <source>&amp;Det gäller det här, sluta fråga</source>
            <translation>It &amp;is about this, stop asking</translation>
        </message>
        <message>
            <source>Bladet läser personen själv, och ingen behöver säga om något stämmer. Tillbaka går till samma fråga med allt som är sagt. Gäller samtalet det här slutar frågorna, och bladet går att skriva ut på nästa sida.</source>
            <translation>The person reads the sheet alone, and nobody has to say whether any of it is so. Back leads to the same question with all that was said. If the conversation is about this the questions end, and the sheet can be printed on the next page.</translation>
        </message>
    </context>
    <context>
        <name>PacksPage</name>
        <message>
            <source>Regelpaketet prövas.</source>
            <translation>Checking the rule pack.</translation>
        </message>
    </context>
    <context>
        <name>PageWidget</name>
        <message>
            <source>&amp;Nästa</source>
            <translation>&amp;Next</translation>
        </message>
    </context>
    <context>
        <name>PapersPage</name>
        <message>
            <source>Pilarna flyttar. Mellanslag märker, och tar bort märket igen.</source>
            <translation>The arrows move. Space marks, and takes the mark away again.</translation>
        </message>
        <message>
            <source>Upp och Ner leder från papper till papper, Höger och Vänster mellan lägena, och Mellanslag märker eller tar bort märket. En rad utan märke blir en rad att fylla i för hand i brevet. Vi tittar på papper men behåller inga kopior.</source>
            <translation>Up and Down lead from paper to paper, Left and Right between the states, and Space marks or takes the mark away. A row without a mark becomes a line to fill in by hand in the letter. We look at papers but keep no copies.</translation>
        </message>
        <message>
            <source>Är med</source>
            <translation>Enclosed</translation>
        </message>
        <message>
            <source>Saknas</source>
            <translation>Missing</translation>
        </message>
        <message>
            <source>Kommer senare</source>
            <translation>Comes later</translation>
        </message>
        <message>
            <source>Märken sparas inte till en annan dag. Märk vilka papper som har kommit.</source>
            <translation>Marks are not kept for another day. Mark which papers have come.</translation>
        </message>
    </context>
    <context>
        <name>PassphraseForm</name>
        <message>
            <source>Gärna över tolv tecken. Några ord som hör ihop för dig men inte för andra är lätta att minnas.</source>
            <translation>More than twelve characters is good. A few words that belong together for you, but not for others, are easy to remember.</translation>
        </message>
        <message>
            <source>&amp;Lösenfras</source>
            <translation>&amp;Passphrase</translation>
        </message>
        <message>
            <source>Lösenfrasen &amp;en gång till</source>
            <translation>The passphrase on&amp;ce more</translation>
        </message>
        <message>
            <source>De två lösenfraserna är olika. Skriv dem en gång till.</source>
            <translation>The two passphrases differ. Type them once more.</translation>
        </message>
        <message>
            <source>Ny &amp;lösenfras</source>
            <translation>New &amp;passphrase</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>Fler personer får inte plats i ett ärende.</source>
            <translation>A case has no room for more persons.</translation>
        </message>
        <message>
            <source>En make, maka eller sambo är redan med.</source>
            <translation>A spouse or cohabitant is there already.</translation>
        </message>
        <message>
            <source>&amp;Ångra</source>
            <translation>&amp;Undo</translation>
        </message>
        <message>
            <source>Lägg till</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Lägg till var och en som bor med personen eller kanske flyttar med; namn behövs inte. Varje person får egna frågor på de följande sidorna. Den som tas bort kan hämtas tillbaka med Ångra så länge sidan visas.</source>
            <translation>Add everybody who lives with the person or may move too; names are not needed. Each person gets questions of their own on the following pages. Whoever is taken away can be brought back with Undo while the page is shown.</translation>
        </message>
        <message>
            <source>Lägg till: {role}</source>
            <translation>Add: {role}</translation>
        </message>
        <message>
            <source>Ta bort</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Ta bort {person}</source>
            <translation>Remove {person}</translation>
        </message>
        <message>
            <source>{person}, relation</source>
            <translation>{person}, relation</translation>
        </message>
        <message>
            <source>Rollen är ändrad: {person}.</source>
            <translation>The role is changed: {person}.</translation>
        </message>
        <message>
            <source>Du har lagt till: {person}.</source>
            <translation>You have added: {person}.</translation>
        </message>
        <message>
            <source>Du har tagit bort: {person}.</source>
            <translation>You have removed: {person}.</translation>
        </message>
        <message>
            <source>Du har hämtat tillbaka: {person}.</source>
            <translation>You have brought back: {person}.</translation>
        </message>
    </context>
    <context>
        <name>PointsPage</name>
        <message>
            <source>Punkt {number} av {count}.</source>
            <translation>Point {number} of {count}.</translation>
        </message>
        <message>
            <source>{done} av {count} klara. * krävs för brev.</source>
            <translation>{done} of {count} done. * for a letter.</translation>
        </message>
        <message>
            <source>{done} av {count} klara. Alla behövs inte.</source>
            <translation>{done} of {count} done. Not all are needed.</translation>
        </message>
        <message>
            <source>Kvar: {count}</source>
            <translation>Left: {count}</translation>
        </message>
        <message>
            <source>Punkter att gå igenom</source>
            <translation>Points to go through</translation>
        </message>
        <message>
            <source>&amp;Förklarat</source>
            <translation>&amp;Explained</translation>
        </message>
        <message>
            <source>&amp;Vill inte höra om detta</source>
            <translation>&amp;Does not want to hear about this</translation>
        </message>
        <message>
            <source>Läs upp meningarna och låt personen svara på frågan med egna ord; det skrivs inte ner. Välj Förklarat, eller Vill inte höra om detta; båda är i sin ordning. Ingen punkt måste förklaras i dag.</source>
            <translation>Read the sentences out and let the person answer the question in their own words; it is not written down. Choose Explained, or Does not want to hear about this; both are in order. No point has to be explained today.</translation>
        </message>
        <message>
            <source>Läs upp meningarna och låt personen svara på frågan med egna ord; det skrivs inte ner. Välj Förklarat, eller Vill inte höra om detta; båda är i sin ordning. Punkter märkta med stjärna ska vara förklarade eller avböjda innan ett brev kan göras.</source>
            <translation>Read the sentences out and let the person answer the question in their own words; it is not written down. Choose Explained, or Does not want to hear about this; both are in order. Points marked with a star must be explained or declined before a letter can be made.</translation>
        </message>
        <message>
            <source>förklarat</source>
            <translation>explained</translation>
        </message>
        <message>
            <source>avböjt</source>
            <translation>declined</translation>
        </message>
        <message>
            <source>återstår</source>
            <translation>remains</translation>
        </message>
        <message>
            <source>Fråga: {question}</source>
            <translation>Ask: {question}</translation>
        </message>
        <message>
            <source>I svaret: {answer}</source>
            <translation>In the answer: {answer}</translation>
        </message>
        <message>
            <source>V&amp;isa vad svaret bör innehålla</source>
            <translation>Sh&amp;ow what the answer should contain</translation>
        </message>
        <message>
            <source>Kvar: {count}, avböjda: {declined}</source>
            <translation>Left: {count}, declined: {declined}</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Dokumentets text</source>
            <translation>Text of the document</translation>
        </message>
        <message>
            <source>Sida {number} av {count}</source>
            <translation>Page {number} of {count}</translation>
        </message>
    </context>
    <context>
        <name>PrintForm</name>
        <message>
            <source>Skrivare</source>
            <translation>Printer</translation>
        </message>
        <message>
            <source>Skriv &amp;ut</source>
            <translation>&amp;Print</translation>
        </message>
        <message>
            <source>{printer} skriver inte på papper utan sparar eller skickar en kopia. Välj en annan.</source>
            <translation>{printer} does not print on paper but saves or sends a copy. Choose another.</translation>
        </message>
        <message>
            <source>Ingen skrivare finns på den här datorn. Spara som fil.</source>
            <translation>There is no printer on this computer. Save as a file.</translation>
        </message>
        <message>
            <source>Ingen skrivare finns på den här datorn. Anslut en skrivare, eller skriv för hand.</source>
            <translation>There is no printer on this computer. Connect a printer, or write by hand.</translation>
        </message>
    </context>
    <context>
        <name>QuestionPage</name>
        <message>
            <source>Svara på frågan, eller välj ”{not_yet}”.</source>
            <translation>Answer the question, or choose “{not_yet}”.</translation>
        </message>
        <message>
            <source>Rätta svaret, eller välj ”{not_yet}”.</source>
            <translation>Correct the answer, or choose “{not_yet}”.</translation>
        </message>
        <message>
            <source>Skriv svaret i fältet; går det inte att läsa sägs det där. Vet personen inte, välj ”Vet inte ännu”: det räknas varken som ja eller nej. Enter går vidare och Alt+Vänsterpil går tillbaka; inga svar försvinner.</source>
            <translation>Write the answer in the field; what can’t be read is said there. If the person does not know, choose “Don’t know yet”: it counts neither as yes nor as no. Enter goes on and Alt+Left goes back; no answers are lost.</translation>
        </message>
        <message>
            <source>Välj ett svar med musen, siffrorna eller piltangenterna. Vet personen inte, välj ”Vet inte ännu”: det räknas varken som ja eller nej. Enter går vidare och Alt+Vänsterpil går tillbaka; inga svar försvinner.</source>
            <translation>Choose an answer with the mouse, the digits or the arrow keys. If the person does not know, choose “Don’t know yet”: it counts neither as yes nor as no. Enter goes on and Alt+Left goes back; no answers are lost.</translation>
        </message>
    </context>
    <context>
        <name>ReadingPage</name>
        <message>
            <source>Läs upp meningarna en i taget. Står det nummer framför dem hjälper de tolken. Enter går vidare och Alt+Vänsterpil går tillbaka.</source>
            <translation>Read the sentences out one at a time. Where they are numbered, the numbers help the interpreter. Enter goes on and Alt+Left goes back.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryCode</name>
        <message>
            <source>Jag har &amp;skrivit upp koden</source>
            <translation>I have &amp;written down the code</translation>
        </message>
        <message>
            <source>F&amp;ortsätt</source>
            <translation>C&amp;ontinue</translation>
        </message>
        <message>
            <source>Återställningskod: {code}</source>
            <translation>Recovery code: {code}</translation>
        </message>
        <message>
            <source>Koden visas bara nu. Den öppnar övningsmappen om lösenfrasen är glömd. I en riktig ärendemapp är den då enda vägen in och förvaras inlåst.</source>
            <translation>The code is shown only now. It opens the practice folder if the passphrase is forgotten. In a real case folder it is then the only way in, and is kept locked up.</translation>
        </message>
        <message>
            <source>Koden visas bara nu. Den öppnar mappen om lösenfrasen är glömd. Förvara den inlåst.</source>
            <translation>The code is shown only now. It opens the folder if the passphrase is forgotten. Keep it locked up.</translation>
        </message>
        <message>
            <source>Skriv ut bladet, eller skriv av koden för hand. Den sparas inte som fil på datorn.</source>
            <translation>Print the sheet, or copy the code by hand. It is not saved as a file on the computer.</translation>
        </message>
        <message>
            <source>Bladet att låsa in</source>
            <translation>The sheet to lock up</translation>
        </message>
        <message>
            <source>Skriv upp återställningskoden</source>
            <translation>Write down the recovery code</translation>
        </message>
        <message>
            <source>Skriv upp koden och kryssa i rutan. Mellanslag kryssar.</source>
            <translation>Write the code down and tick the box. Space ticks.</translation>
        </message>
    </context>
    <context>
        <name>ReadOut</name>
        <message>
            <source>Sidans text</source>
            <translation>Text of the page</translation>
        </message>
    </context>
    <context>
        <name>RestorePage</name>
        <message>
            <source>Säkerhetskopian</source>
            <translation>The backup</translation>
        </message>
        <message>
            <source>Ny mapp</source>
            <translation>New folder</translation>
        </message>
        <message>
            <source>&amp;Säkerhetskopian</source>
            <translation>The back&amp;up</translation>
        </message>
        <message>
            <source>En fil som slutar på .vagval.</source>
            <translation>A file that ends in .vagval.</translation>
        </message>
        <message>
            <source>Lösenfrasen som gällde när kopian gjordes, eller återställningskoden.</source>
            <translation>The passphrase of the day the backup was made, or the recovery code.</translation>
        </message>
        <message>
            <source>&amp;Lösenfras eller kod</source>
            <translation>Pass&amp;phrase or code</translation>
        </message>
        <message>
            <source>Ny &amp;mapp</source>
            <translation>New f&amp;older</translation>
        </message>
        <message>
            <source>En mapp som inte finns ännu, eller är tom.</source>
            <translation>A folder that does not exist yet, or is empty.</translation>
        </message>
        <message>
            <source>Åte&amp;rställ</source>
            <translation>Re&amp;store</translation>
        </message>
        <message>
            <source>Den gamla ärendemappen rörs inte. Kopian packas upp och prövas i en ny mapp.</source>
            <translation>The old case folder is not touched. The backup is unpacked and tested in a new folder.</translation>
        </message>
        <message>
            <source>Återställ en säkerhetskopia</source>
            <translation>Restore a backup</translation>
        </message>
        <message>
            <source>Återställ när datorn är borta eller ärendemappen är skadad. Det som sparades efter att kopian gjordes är inte med. Kopior av ärenden som har tagits bort sedan dess kommer inte tillbaka.</source>
            <translation>Restore when the computer is gone or the case folder is damaged. What was saved after the backup was made is not in it. Copies of cases that have been removed since do not come back.</translation>
        </message>
        <message>
            <source>Kopian packas upp och prövas.</source>
            <translation>Unpacking and checking the backup.</translation>
        </message>
        <message>
            <source>Säkerhetskopian är skadad. Välj en äldre, eller en på ett annat ställe.</source>
            <translation>The backup is damaged. Choose an older one, or one kept elsewhere.</translation>
        </message>
        <message>
            <source>Skriv var säkerhetskopian ligger.</source>
            <translation>Write where the backup is.</translation>
        </message>
        <message>
            <source>Skriv var den nya mappen ska ligga.</source>
            <translation>Write where the new folder is to be.</translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message>
            <source>Varje villkor har ett märke, ett ord och en mening, och det lagrum som det vilar på. Ett svar som saknas räknas varken som ja eller nej. Migrationsverket beslutar; programmet säger bara vad reglerna säger om de här svaren.</source>
            <translation>Each condition has a mark, a word and a sentence, and the section of law it rests on. A missing answer counts neither as yes nor as no. Migrationsverket decides; the program only says what the rules say of these answers.</translation>
        </message>
    </context>
    <context>
        <name>Resuming</name>
        <message>
            <source>Vi fortsätter vid första frågan som saknar svar.</source>
            <translation>We go on at the first question without an answer.</translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Här står alla svar, person för person; välj Ändra för att svara på nytt utan att lämna sidan. Ett svar märks Kontrollera igen när ett annat svar som det hänger ihop med har ändrats. Välj Stämmer om det fortfarande är rätt.</source>
            <translation>Here are all answers, person by person; choose Change to answer anew without leaving the page. An answer is marked Check again when another answer that it hangs together with has changed. Choose Still right if it is.</translation>
        </message>
        <message>
            <source>Ändra</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Stämmer</source>
            <translation>Still right</translation>
        </message>
        <message>
            <source>{answer} stämmer</source>
            <translation>{answer} is still right</translation>
        </message>
        <message>
            <source>Ändra {answer}: {value}</source>
            <translation>Change {answer}: {value}</translation>
        </message>
        <message>
            <source>{answer}: {value}</source>
            <translation>{answer}: {value}</translation>
        </message>
        <message>
            <source>Till &amp;resultatet</source>
            <translation>To the &amp;result</translation>
        </message>
    </context>
    <context>
        <name>RoutesPage</name>
        <message>
            <source>Samtalet pågår. Vad gäller det?</source>
            <translation>Conversation under way. About what?</translation>
        </message>
        <message>
            <source>Inget ärende är sparat ännu. Välj en väg; när samtalet har börjat finns Spara här uppe.</source>
            <translation>No case is saved yet. Choose a way; once the conversation has begun, Save is up here.</translation>
        </message>
        <message>
            <source>S&amp;tatistik</source>
            <translation>S&amp;tatistics</translation>
        </message>
        <message>
            <source>Re&amp;gler</source>
            <translation>R&amp;ules</translation>
        </message>
        <message>
            <source>Välj vad samtalet gäller.</source>
            <translation>Choose what the conversation is about.</translation>
        </message>
        <message>
            <source>Välj det som personen kommer för; varje väg slutar med vad lagen säger och vart man vänder sig. Inget sparas och ingen inloggning behövs för att ge råd. Sparade ärenden och övning finns under Ärenden.</source>
            <translation>Choose what the person comes for; each way ends with what the law says and where to turn. Nothing is saved and no sign-in is needed to give advice. Saved cases and practice are under Cases.</translation>
        </message>
        <message>
            <source>Vad gäller det i dag?</source>
            <translation>What is it about today?</translation>
        </message>
        <message>
            <source>Ä&amp;renden</source>
            <translation>&amp;Cases</translation>
        </message>
        <message>
            <source>&amp;Inställningar</source>
            <translation>&amp;Settings</translation>
        </message>
        <message>
            <source>Inte journalförda</source>
            <translation>Not journalled</translation>
        </message>
        <message numerus="yes">
            <source>Utkast: %n</source>
            <translation>
                <numerusform>Drafts: %n</numerusform>
                <numerusform>Drafts: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Fortsätt ett sparat ärende</source>
            <translation>&amp;Go on with a saved case</translation>
        </message>
        <message>
            <source>Gäller det något annat i dag?</source>
            <translation>Is it about something else today?</translation>
        </message>
        <message>
            <source>Välj hur ärende {reference} går vidare</source>
            <translation>Choose how case {reference} goes on</translation>
        </message>
        <message>
            <source>Välj hur det sparade ärendet går vidare</source>
            <translation>Choose how the saved case goes on</translation>
        </message>
        <message>
            <source>Brevet finns under {apply}.</source>
            <translation>The letter is under {apply}.</translation>
        </message>
        <message>
            <source>Ärendet har ändringar som inte är sparade.</source>
            <translation>The case has changes that are not saved.</translation>
        </message>
        <message numerus="yes">
            <source>Svar som redan finns: %n.</source>
            <translation>
                <numerusform>Answers that are there already: %n.</numerusform>
                <numerusform>Answers that are there already: %n.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RowVoice</name>
        <message>
            <source>{row}, rad {number} av {all}</source>
            <translation>{row}, row {number} of {all}</translation>
        </message>
        <message>
            <source>ikryssat</source>
            <translation>ticked</translation>
        </message>
        <message>
            <source>inte ikryssat</source>
            <translation>not ticked</translation>
        </message>
    </context>
    <context>
        <name>RulesPage</name>
        <message>
            <source>Exemplen körs.</source>
            <translation>Running the examples.</translation>
        </message>
    </context>
    <context>
        <name>SavePage</name>
        <message>
            <source>Kontorets profil säger inte på vilken grund samtal hålls. Därför kan inget sparas.</source>
            <translation>The office’s profile does not say on what basis conversations are held. Therefore nothing can be saved.</translation>
        </message>
        <message>
            <source>Varje rad är ett svar som sparas; ta bort krysset för det som inte ska sparas. Läs upp raderna och informationen för personen först. Väljer personen att inte spara går samtalet vidare och inget på skärmen försvinner.</source>
            <translation>Each row is an answer that is saved; clear the box of what should not be saved. Read the rows and the information to the person first. If the person chooses not to save, the conversation goes on and nothing on the screen is lost.</translation>
        </message>
        <message>
            <source>Någon har s&amp;kyddade personuppgifter, även ett barn</source>
            <translation>Somebody, also a child, has protected personal &amp;data</translation>
        </message>
        <message>
            <source>Numret i ert eget system, eller ett eget. Inget namn.</source>
            <translation>The number in your own system, or one of your own. No name.</translation>
        </message>
        <message>
            <source>Ärende&amp;nummer</source>
            <translation>Case &amp;number</translation>
        </message>
        <message>
            <source>&amp;Grund för samtalet</source>
            <translation>&amp;Basis of the conversation</translation>
        </message>
        <message>
            <source>&amp;Tillbaka till samtalet</source>
            <translation>&amp;Back to the conversation</translation>
        </message>
        <message>
            <source>Spara ändå, skyddat</source>
            <translation>Save all the same, protected</translation>
        </message>
        <message>
            <source>Ärendet sparas …</source>
            <translation>Saving the case …</translation>
        </message>
        <message>
            <source>Läs upp informationen och kryssa i rutan innan du sparar.</source>
            <translation>Read the information out and tick the box before you save.</translation>
        </message>
        <message>
            <source>Skriv ett nummer att hitta ärendet med, eller spara en gång till utan nummer.</source>
            <translation>Write a number to find the case by, or save once more without a number.</translation>
        </message>
        <message>
            <source>Ärendet sparas.</source>
            <translation>Saving the case.</translation>
        </message>
        <message>
            <source>Ärendenummer: {number}</source>
            <translation>Case number: {number}</translation>
        </message>
        <message>
            <source>Ändra numret</source>
            <translation>Change the number</translation>
        </message>
        <message>
            <source>Ärendenumret syns i listor och ska inte vara ett personnummer. Skriv ett annat.</source>
            <translation>The case number is seen in lists and must not be a personal identity number. Write another.</translation>
        </message>
    </context>
    <context>
        <name>SavedAnswers</name>
        <message>
            <source>Inget svar är givet ännu. Ärendet sparas tomt.</source>
            <translation>No answer is given yet. The case is saved empty.</translation>
        </message>
        <message>
            <source>Spara {label}: {value}</source>
            <translation>Save {label}: {value}</translation>
        </message>
        <message>
            <source>{label}: {value}</source>
            <translation>{label}: {value}</translation>
        </message>
        <message>
            <source>Nytt eller ändrat sedan förra gången</source>
            <translation>New or changed since last time</translation>
        </message>
        <message>
            <source>Tas bort: {label}</source>
            <translation>Taken away: {label}</translation>
        </message>
        <message>
            <source>Inget är nytt eller ändrat här.</source>
            <translation>Nothing is new or changed here.</translation>
        </message>
        <message>
            <source>Visa &amp;alla svar som sparas</source>
            <translation>Show &amp;all answers that are saved</translation>
        </message>
        <message>
            <source>Resten är som förra gången.</source>
            <translation>The rest is as it was last time.</translation>
        </message>
        <message>
            <source>Då sparas bara namn, roll, födelsedag och om personen flyttar med. Inga andra svar.</source>
            <translation>Then only name, role, birth date and whether the person moves too are saved. No other answers.</translation>
        </message>
        <message>
            <source>Det som redan är sparat om {person} finns kvar i äldre versioner.</source>
            <translation>What is already saved about {person} stays in older versions.</translation>
        </message>
    </context>
    <context>
        <name>_OwnAnswers</name>
        <message>
            <source>Spara svaren från {person}</source>
            <translation>Save the answers of {person}</translation>
        </message>
    </context>
    <context>
        <name>SaveTarget</name>
        <message>
            <source>{folder} synkroniseras till andra datorer eller ett moln. Skriv hellre ut, eller spara i en mapp som bara finns här.</source>
            <translation>{folder} is synchronised to other computers or a cloud. Rather print, or save in a folder that exists only here.</translation>
        </message>
        <message>
            <source>{folder} ligger på nätverket, där andra kan läsa. Skriv hellre ut, eller spara i en mapp som bara finns här.</source>
            <translation>{folder} is on the network, where others can read. Rather print, or save in a folder that exists only here.</translation>
        </message>
        <message>
            <source>{folder} ligger på ett minne som kan tas bort och tappas bort. Skriv hellre ut, eller spara i en mapp som bara finns här.</source>
            <translation>{folder} is on a drive that can be taken out and lost. Rather print, or save in a folder that exists only here.</translation>
        </message>
    </context>
    <context>
        <name>SecrecyPage</name>
        <message>
            <source>Jag har berättat &amp;detta</source>
            <translation>I have &amp;told this</translation>
        </message>
        <message>
            <source>Personen ska veta vem som får läsa vad innan någon fråga ställs. Läs upp meningarna en i taget. Kryssa i rutan när det är gjort; inget av detta sparas.</source>
            <translation>The person should know who may read what before any question is asked. Read the sentences out one at a time. Tick the box when it is done; nothing of this is saved.</translation>
        </message>
        <message>
            <source>Berätta om sekretessen och kryssa i rutan. Mellanslag kryssar.</source>
            <translation>Tell about secrecy and tick the box. Space ticks.</translation>
        </message>
        <message>
            <source>Det här är sagt redan, innan ärendet sparades. Läs upp det igen om det behövs.</source>
            <translation>This was said already, before the case was saved. Read it out again if that is needed.</translation>
        </message>
    </context>
    <context>
        <name>SectionList</name>
        <message>
            <source>Avsnitt</source>
            <translation>Sections</translation>
        </message>
        <message>
            <source>klart</source>
            <translation>done</translation>
        </message>
        <message>
            <source>här är vi</source>
            <translation>we are here</translation>
        </message>
        <message>
            <source>återstår</source>
            <translation>remains</translation>
        </message>
        <message>
            <source>hinder</source>
            <translation>obstacle</translation>
        </message>
        <message>
            <source>se igen</source>
            <translation>look again</translation>
        </message>
        <message>
            <source>avsnitt {number} av {all}</source>
            <translation>section {number} of {all}</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Öva med påhittade &amp;personer …</source>
            <translation>&amp;Practise with invented persons …</translation>
        </message>
        <message>
            <source>Språk</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Ingen ärendemapp har öppnats på den här datorn.</source>
            <translation>No case folder has been opened on this computer.</translation>
        </message>
        <message>
            <source>{name} version {version}</source>
            <translation>{name} version {version}</translation>
        </message>
        <message>
            <source>&amp;Tangenter</source>
            <translation>&amp;Keys</translation>
        </message>
        <message>
            <source>Inställningar</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Ärendemappen som används</source>
            <translation>The case folder in use</translation>
        </message>
        <message>
            <source>&amp;Visa fönstret i skärmbilder och delade skärmar</source>
            <translation>&amp;Show the window in screen pictures and shared screens</translation>
        </message>
        <message>
            <source>Annars visar Windows inte fönstret där, så att ingen annan ser svaren. Kryssa i rutan om du använder förstoring och fönstret blir svart.</source>
            <translation>Otherwise Windows does not show the window there, so that nobody else sees the answers. Tick the box if you use a magnifier and the window turns black.</translation>
        </message>
        <message>
            <source>Skärmbilder</source>
            <translation>Screen pictures</translation>
        </message>
        <message>
            <source>Programmet</source>
            <translation>The program</translation>
        </message>
        <message>
            <source>Språket gäller fönstret; brevets språk väljs på brevsidan. Programmet minns bara det du väljer här och vilken ärendemapp som användes senast. Inget om någon person finns bland inställningarna.</source>
            <translation>The language is the window’s; the letter’s language is chosen on its page. The program remembers only what you choose here and the case folder used last. Nothing about any person is among the settings.</translation>
        </message>
        <message>
            <source>Hela fönstret byter språk så snart du väljer.</source>
            <translation>The whole window changes language as soon as you choose.</translation>
        </message>
    </context>
    <context>
        <name>SlipForm</name>
        <message>
            <source>Enhet</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Tid</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
    </context>
    <context>
        <name>StepBar</name>
        <message>
            <source>Till&amp;baka</source>
            <translation>&amp;Back</translation>
        </message>
        <message>
            <source>Alt+Vänsterpil</source>
            <translation>Alt+Left</translation>
        </message>
    </context>
    <context>
        <name>StorePage</name>
        <message>
            <source>Mapp för säkerhetskopior</source>
            <translation>Folder for backups</translation>
        </message>
        <message>
            <source>&amp;Säkerhetskopiera nu</source>
            <translation>Back &amp;up now</translation>
        </message>
        <message>
            <source>Ärendemappen</source>
            <translation>The case folder</translation>
        </message>
        <message>
            <source>Här sköts ärendemappen: säkerhetskopior, lösenfras och åtkomstlogg. En säkerhetskopia görs av sig själv varje dag som mappen används. Välj en plats på en annan disk, för en kopia på samma disk försvinner med datorn.</source>
            <translation>The case folder is looked after here: backups, passphrase and access log. A backup is made by itself every day the folder is used. Choose a place on another disk, for a copy on the same disk is lost with the computer.</translation>
        </message>
        <message>
            <source>{user}, inloggad som {role}</source>
            <translation>{user}, signed in as {role}</translation>
        </message>
        <message>
            <source>Med den här inloggningen öppnas inga ärenden.</source>
            <translation>This sign-in opens no cases.</translation>
        </message>
        <message>
            <source>&amp;Ärendena</source>
            <translation>The &amp;cases</translation>
        </message>
        <message>
            <source>Åtkomst&amp;logg</source>
            <translation>Access &amp;log</translation>
        </message>
        <message>
            <source>Byt l&amp;ösenfras …</source>
            <translation>Change passph&amp;rase …</translation>
        </message>
        <message>
            <source>S&amp;täng ärendemappen</source>
            <translation>Cl&amp;ose the case folder</translation>
        </message>
        <message>
            <source>Att se till</source>
            <translation>To see to</translation>
        </message>
        <message>
            <source>Inget just nu.</source>
            <translation>Nothing just now.</translation>
        </message>
        <message>
            <source>Ta bort &amp;kopiorna</source>
            <translation>Remove the cop&amp;ies</translation>
        </message>
        <message numerus="yes">
            <source>%n kopior av journalförda ärenden har funnits här så länge de får och ska tas bort.</source>
            <translation>
                <numerusform>%n copy of a journalled case has been here as long as it may and is to be removed.</numerusform>
                <numerusform>%n copies of journalled cases have been here as long as they may and are to be removed.</numerusform>
            </translation>
        </message>
        <message>
            <source>Kopior</source>
            <translation>Copies</translation>
        </message>
        <message>
            <source>Dagens kopia läggs i mappen och prövas genom att öppnas. Den är krypterad.</source>
            <translation>Today’s backup is put in the folder and tested by opening it. It is encrypted.</translation>
        </message>
        <message>
            <source>Säkerhetskopior</source>
            <translation>Backups</translation>
        </message>
        <message>
            <source>Dagens säkerhetskopia finns redan i mappen.</source>
            <translation>Today’s backup is in the folder already.</translation>
        </message>
        <message>
            <source>Säkerhetskopian {file} är gjord och prövad.</source>
            <translation>The backup {file} is made and tested.</translation>
        </message>
        <message>
            <source>Anvä&amp;ndare …</source>
            <translation>&amp;Users …</translation>
        </message>
        <message>
            <source>Kopiorna tas bort, en i taget.</source>
            <translation>Removing the copies, one at a time.</translation>
        </message>
        <message>
            <source>Säkerhetskopian görs och prövas.</source>
            <translation>Making and checking the backup.</translation>
        </message>
        <message>
            <source>Ärendemappen stängs när arbetet är klart.</source>
            <translation>The case folder closes when the work is done.</translation>
        </message>
        <message>
            <source>Statistik och regler når du från startsidan.</source>
            <translation>Statistics and rules are on the start page.</translation>
        </message>
        <message>
            <source>En ny återställningskod görs av den som sköter användarna: enhetschefen.</source>
            <translation>A new recovery code is made by whoever sees to the users: the supervisor.</translation>
        </message>
        <message>
            <source>Ny återställningskod …</source>
            <translation>New recovery code …</translation>
        </message>
    </context>
    <context>
        <name>TakeHomePage</name>
        <message>
            <source>{file} är äldre än svaren. Spara ett nytt blad och ta bort {file}.</source>
            <translation>{file} is older than the answers. Save a new sheet and remove {file}.</translation>
        </message>
        <message>
            <source>Stor text</source>
            <translation>Large text</translation>
        </message>
        <message>
            <source>Ett papper kan läsas av andra i familjen; fråga därför först, när bara en tolk hör. Välj sedan ett blad för att se det, skriva ut det eller spara det som fil. Lappen säger enhet, tid och telefon men inte vad samtalet gällde.</source>
            <translation>A paper can be read by others in the family; so ask first, when only an interpreter hears. Then choose a sheet to see it, print it or save it as a file. The slip says unit, time and phone but not what the conversation was about.</translation>
        </message>
        <message>
            <source>För vår egen anteckning</source>
            <translation>For our own note</translation>
        </message>
        <message>
            <source>Välj ett av svaren.</source>
            <translation>Choose one of the answers.</translation>
        </message>
        <message>
            <source>Brukar räcka</source>
            <translation>Usually enough</translation>
        </message>
        <message>
            <source>Finns också</source>
            <translation>Also here</translation>
        </message>
    </context>
    <context>
        <name>TogetherPage</name>
        <message>
            <source>&amp;Öppna tillsammans</source>
            <translation>&amp;Open together</translation>
        </message>
        <message>
            <source>Kollegans &amp;användarnamn</source>
            <translation>The colleague’s &amp;user name</translation>
        </message>
        <message>
            <source>Kollegans &amp;lösenfras</source>
            <translation>The colleague’s &amp;passphrase</translation>
        </message>
        <message>
            <source>Någon i ärendet har skyddade personuppgifter. En kollega som också kan logga in skriver här.</source>
            <translation>Somebody in the case has protected personal data. A colleague who can also sign in writes here.</translation>
        </message>
        <message>
            <source>Bådas namn skrivs i åtkomstloggen.</source>
            <translation>Both names are written in the access log.</translation>
        </message>
        <message>
            <source>Öppnas av två</source>
            <translation>Opened by two</translation>
        </message>
        <message>
            <source>En läckt adress kan vara farlig, så ingen öppnar ett skyddat ärende ensam. Kollegan loggar inte in, utan intygar bara med sin egen lösenfras. Ärendet är sedan öppet tills ärendemappen stängs eller låses.</source>
            <translation>A leaked address can be dangerous, so nobody opens a protected case alone. The colleague does not sign in, but vouches with a passphrase of his or her own. The case then stays open until the case folder is closed or locked.</translation>
        </message>
        <message>
            <source>Kollegans lösenfras prövas.</source>
            <translation>Trying your colleague’s passphrase.</translation>
        </message>
    </context>
    <context>
        <name>TopStrip</name>
        <message>
            <source>Sluta för i dag och tala vidare en annan dag</source>
            <translation>End for today and go on talking another day</translation>
        </message>
        <message>
            <source>ÖVNING</source>
            <translation>PRACTICE</translation>
        </message>
        <message>
            <source>Avsnitt</source>
            <translation>Sections</translation>
        </message>
        <message>
            <source>Det vi vet</source>
            <translation>What we know</translation>
        </message>
        <message>
            <source>Täck</source>
            <translation>Cover</translation>
        </message>
        <message>
            <source>Täck F9</source>
            <translation>Cover F9</translation>
        </message>
        <message>
            <source>Hjälp</source>
            <translation>Help</translation>
        </message>
        <message>
            <source>Avsnitt: {title}</source>
            <translation>Section: {title}</translation>
        </message>
        <message>
            <source>Mer</source>
            <translation>More</translation>
        </message>
        <message>
            <source>En tid till</source>
            <translation>Another time</translation>
        </message>
        <message>
            <source>Ny person</source>
            <translation>New person</translation>
        </message>
        <message>
            <source>Spara …</source>
            <translation>Save …</translation>
        </message>
    </context>
    <context>
        <name>VersionPage</name>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>Sparad {saved} av {user}</source>
            <translation>Saved {saved} by {user}</translation>
        </message>
        <message>
            <source>Versionen har inga svar.</source>
            <translation>The version has no answers.</translation>
        </message>
        <message>
            <source>Till &amp;ärendet</source>
            <translation>To the &amp;case</translation>
        </message>
        <message>
            <source>Så här såg ärendet ut när versionen sparades. En rättelse blir en ny version, och den äldre finns kvar att läsa. Inget går att ändra här; fortsätt med ärendet för att rätta det.</source>
            <translation>This is what the case was when the version was saved. A correction becomes a new version, and the older one can still be read. Nothing can be changed here; go on with the case to correct it.</translation>
        </message>
    </context>
    <context>
        <name>VersionsCard</name>
        <message>
            <source>Versioner</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>Läs</source>
            <translation>Read</translation>
        </message>
        <message>
            <source>Läs version {version}</source>
            <translation>Read version {version}</translation>
        </message>
        <message>
            <source>öppet, inte journalfört</source>
            <translation>open, not journalled</translation>
        </message>
        <message>
            <source>journalfört</source>
            <translation>journalled</translation>
        </message>
        <message>
            <source>överlämnat</source>
            <translation>handed over</translation>
        </message>
        <message>
            <source>avslutat</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>Version {version}, sparad {saved} av {user}, {status}</source>
            <translation>Version {version}, saved {saved} by {user}, {status}</translation>
        </message>
        <message>
            <source>öppet igen, journalfört</source>
            <translation>open again, journalled</translation>
        </message>
    </context>
    <context>
        <name>WishPage</name>
        <message>
            <source>Vi är &amp;ensamma i rummet</source>
            <translation>We are &amp;alone in the room</translation>
        </message>
        <message>
            <source>Frågan ställs bara i enrum. Välj ”En tid till” om det inte går nu.</source>
            <translation>The question is asked only alone in the room. Choose “Another time” if that is not possible now.</translation>
        </message>
        <message>
            <source>Välj ett av svaren.</source>
            <translation>Choose one of the answers.</translation>
        </message>
        <message>
            <source>Frågan ställs när ingen annan än en tolk är i rummet. Svaret nej eller vet inte skrivs inte ner, räknas inte och syns ingenstans. Går det inte att tala i enrum, välj En tid till.</source>
            <translation>The question is asked when nobody but an interpreter is in the room. The answer no or don’t know is not written down, not counted and shown nowhere. If it is not possible to talk alone, choose Another time.</translation>
        </message>
    </context>
    <context>
        <name>QuickResultPage</name>
        <message>
            <source>Snabbkollen går igenom de vanligaste skälen till nej, och inga namn. Nästa går vidare med resten av frågorna; det som är besvarat frågas inte igen. Avsluta här leder till nästa steg och vart man vänder sig.</source>
            <translation>The quick check goes through the most usual reasons for a no, and no names. Next goes on with the other questions; what has been answered is not asked again. Stop here leads to the next step and where to turn.</translation>
        </message>
    </context>
    <context>
        <name>SameAnswers</name>
        <message>
            <source>Ändra</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Ändra {answer}</source>
            <translation>Change {answer}</translation>
        </message>
        <message>
            <source>{answer}: {value}</source>
            <translation>{answer}: {value}</translation>
        </message>
    </context>
    <context>
        <name>RulesPage</name>
        <message>
            <source>Regler</source>
            <translation>Rules</translation>
        </message>
        <message>
            <source>Här står varje regel som programmet använder, med lagtext, dagar, källa och det som är oklart. Varje exempel är ett påhittat fall och det svar som reglerna ska ge. Kör alla exempel för att se att programmet fortfarande svarar så.</source>
            <translation>Here is every rule that the program uses, with what the law says, days, source and what is unclear. Each example is an invented case and the answer that the rules must give. Run all examples to see that the program still answers so.</translation>
        </message>
        <message>
            <source>Förordning</source>
            <translation>Ordinance</translation>
        </message>
        <message>
            <source>Alla förordningar</source>
            <translation>All ordinances</translation>
        </message>
        <message>
            <source>Kör alla &amp;exempel</source>
            <translation>Run all &amp;examples</translation>
        </message>
        <message>
            <source>Skriv ut re&amp;gelboken</source>
            <translation>Print the ru&amp;le book</translation>
        </message>
        <message>
            <source>Fö&amp;rordning</source>
            <translation>O&amp;rdinance</translation>
        </message>
        <message>
            <source>exemplen stämmer</source>
            <translation>the examples hold</translation>
        </message>
        <message>
            <source>ett exempel stämmer inte</source>
            <translation>an example does not hold</translation>
        </message>
        <message>
            <source>Exemplen körs …</source>
            <translation>Running the examples …</translation>
        </message>
        <message>
            <source>Regel&amp;paket</source>
            <translation>Rule &amp;packs</translation>
        </message>
    </context>
    <context>
        <name>BookPage</name>
        <message>
            <source>Regelboken</source>
            <translation>The rule book</translation>
        </message>
        <message>
            <source>Regelboken är alla regler på papper, med ett schema över hur villkoren prövas. Det som skrivs ut är det som syns. Boken säger inget om någon person.</source>
            <translation>The rule book is every rule on paper, with a diagram of how the conditions are tried. What is printed is what you see. The book says nothing about any person.</translation>
        </message>
    </context>
    <context>
        <name>WithdrawPage</name>
        <message>
            <source>&amp;Avsluta ärendet</source>
            <translation>C&amp;lose the case</translation>
        </message>
        <message>
            <source>Till &amp;ärendet</source>
            <translation>To the &amp;case</translation>
        </message>
        <message>
            <source>Läs upp meningarna för personen först. Ärendet avslutas, utkast tas bort och inga brev kan skrivas. Det som redan är sparat eller lämnat ut finns kvar enligt lagen.</source>
            <translation>Read the sentences out to the person first. The case is closed, drafts are removed and no letters can be written. What has been saved or handed over already stays, as the law says.</translation>
        </message>
    </context>
    <context>
        <name>PacksPage</name>
        <message>
            <source>Fil med regelpaket</source>
            <translation>File with rule pack</translation>
        </message>
        <message>
            <source>Regelpaket</source>
            <translation>Rule packs</translation>
        </message>
        <message>
            <source>Ett regelpaket är nya lagtexter, belopp och kontakter från den som ger ut programmet. Det gäller först när kommunen har godkänt det med namn och dag. Ingen lista visar vilka ärenden som berörs; varje ärende säger det när det öppnas.</source>
            <translation>A rule pack is new law texts, amounts and contacts from the publisher of the program. It takes effect once the municipality has accepted it with name and day. No list shows which cases are concerned; each case says so when it is opened.</translation>
        </message>
        <message>
            <source>Gäller nu</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>&amp;Namn på den som beslutar</source>
            <translation>&amp;Name of whoever decides</translation>
        </message>
        <message>
            <source>&amp;Dag</source>
            <translation>&amp;Day</translation>
        </message>
        <message>
            <source>Dag</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Den som beslutar</source>
            <translation>Whoever decides</translation>
        </message>
        <message>
            <source>Godkänn för kommunen</source>
            <translation>Accept for the municipality</translation>
        </message>
        <message>
            <source>Ta ur bruk</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>Antal sparade ärenden som får en upplysning när de öppnas nästa gång: {count}</source>
            <translation>Number of saved cases that get a notice when they are next opened: {count}</translation>
        </message>
        <message>
            <source>&amp;Fil med regelpaket</source>
            <translation>&amp;File with rule pack</translation>
        </message>
        <message>
            <source>&amp;Lägg in paketet</source>
            <translation>&amp;Install the pack</translation>
        </message>
        <message>
            <source>Lägg in ett nytt paket</source>
            <translation>Install a new pack</translation>
        </message>
        <message>
            <source>Till exempel Svensk författningssamling, med adress.</source>
            <translation>For example Svensk författningssamling, with its address.</translation>
        </message>
        <message>
            <source>&amp;Vad reglerna jämfördes med</source>
            <translation>&amp;What the rules were compared with</translation>
        </message>
        <message>
            <source>B&amp;ekräfta reglerna</source>
            <translation>&amp;Confirm the rules</translation>
        </message>
        <message>
            <source>Enhetschefen, eller den som chefen utser, jämför reglerna med lagen och skriver namn, dag och källa. Efter ett år utan det går det inte att skriva brev.</source>
            <translation>The supervisor, or whoever the supervisor appoints, compares the rules with the law and writes name, day and source. After a year without that no letters can be written.</translation>
        </message>
        <message>
            <source>Bekräfta reglerna som gäller</source>
            <translation>Confirm the rules in force</translation>
        </message>
    </context>
    <context>
        <name>OldRulesPage</name>
        <message>
            <source>Så här sade reglerna som gällde när ärendet sparades.</source>
            <translation>This is what the rules said that were in force when the case was saved.</translation>
        </message>
        <message>
            <source>De gäller inte längre. Brev skrivs bara efter de regler som gäller.</source>
            <translation>They are not in force any more. Letters are written only under the rules in force.</translation>
        </message>
        <message>
            <source>Sidan visar hur ärendet bedömdes med de regler som gällde då. Den är till för att förstå ett äldre besked. Ingenting sparas och inget brev skrivs härifrån.</source>
            <translation>The page shows how the case was assessed under the rules of that time. It is there to understand an older answer. Nothing is saved and no letter is written from here.</translation>
        </message>
    </context>
    <context>
        <name>RulesCard</name>
        <message>
            <source>Reglerna är andra än när ärendet sparades</source>
            <translation>The rules are others than when the case was saved</translation>
        </message>
        <message>
            <source>Visa vad de gamla reglerna säger</source>
            <translation>Show what the old rules say</translation>
        </message>
    </context>
    <context>
        <name>CombinePage</name>
        <message>
            <source>Mapp med paket</source>
            <translation>Folder of packages</translation>
        </message>
        <message>
            <source>Lista över deltagare</source>
            <translation>List of participants</translation>
        </message>
        <message>
            <source>Tidigare summor</source>
            <translation>Earlier sums</translation>
        </message>
        <message>
            <source>&amp;Lägg ihop</source>
            <translation>S&amp;um up</translation>
        </message>
        <message>
            <source>Fel i paketen</source>
            <translation>Faults in the packages</translation>
        </message>
        <message>
            <source>Summor</source>
            <translation>Sums</translation>
        </message>
        <message>
            <source>Ny mapp för Excel</source>
            <translation>New folder for Excel</translation>
        </message>
        <message>
            <source>summor</source>
            <translation>sums</translation>
        </message>
        <message>
            <source>S&amp;para Excel</source>
            <translation>Sa&amp;ve Excel</translation>
        </message>
        <message>
            <source>Det som inte räknas, en rad för varje fel</source>
            <translation>What is not counted, one line for each fault</translation>
        </message>
        <message>
            <source>Tab&amp;ell</source>
            <translation>&amp;Table</translation>
        </message>
        <message>
            <source>Summor, med täckning först</source>
            <translation>Sums, coverage first</translation>
        </message>
        <message>
            <source>&amp;Ny mapp för Excel</source>
            <translation>&amp;New folder for Excel</translation>
        </message>
        <message>
            <source>&amp;Mapp med paket</source>
            <translation>&amp;Folder of packages</translation>
        </message>
        <message>
            <source>Du kan också släppa mappen på sidan. Varje paket är en egen mapp.</source>
            <translation>You can also drop the folder on the page. Each package is a folder of its own.</translation>
        </message>
        <message>
            <source>Lista över &amp;deltagare</source>
            <translation>List of &amp;participants</translation>
        </message>
        <message>
            <source>Om det finns en: vilka kommuner som deltar och inte.</source>
            <translation>If there is one: which municipalities take part and which do not.</translation>
        </message>
        <message>
            <source>&amp;Tidigare summor</source>
            <translation>&amp;Earlier sums</translation>
        </message>
        <message>
            <source>Mappen med summor som redan har lämnats vidare, så att ingen skillnad visar en kommun.</source>
            <translation>The folder of sums that have been passed on already, so that no difference shows one municipality.</translation>
        </message>
        <message>
            <source>Lägg ihop paket</source>
            <translation>Sum up packages</translation>
        </message>
        <message>
            <source>Välj mappen där kommunernas paket ligger och tryck Lägg ihop. Ett paket som är ändrat eller trasigt räknas inte, och det sägs vilket det är. Ingen kommun visas för sig och ingen rangordnas.</source>
            <translation>Choose the folder with the packages of the municipalities and press Sum up. A package that is altered or broken is not counted, and you are told which it is. No municipality is shown by itself and none is ranked.</translation>
        </message>
        <message>
            <source>Fel</source>
            <translation>Fault</translation>
        </message>
        <message>
            <source>Summorna är sparade, med täckning över varje summa.</source>
            <translation>The sums are saved, with the coverage above every sum.</translation>
        </message>
        <message>
            <source>Paketen läses och läggs ihop.</source>
            <translation>Reading and combining the packages.</translation>
        </message>
        <message>
            <source>Paketen är ihoplagda.</source>
            <translation>The packages are combined.</translation>
        </message>
        <message>
            <source>Summorna sparas.</source>
            <translation>Saving the sums.</translation>
        </message>
    </context>
    <context>
        <name>CountsPage</name>
        <message>
            <source>Till &amp;statistiken</source>
            <translation>To the &amp;statistics</translation>
        </message>
        <message>
            <source>Det som står här finns inte. Kontrollera mapp och namn.</source>
            <translation>What is written here does not exist. Check folder and name.</translation>
        </message>
    </context>
    <context>
        <name>DecisionPage</name>
        <message>
            <source>Beslutets dag</source>
            <translation>Day of the decision</translation>
        </message>
        <message>
            <source>Mandatets sista dag</source>
            <translation>Last day of the mandate</translation>
        </message>
        <message>
            <source>S&amp;para beslutet</source>
            <translation>Sa&amp;ve the decision</translation>
        </message>
        <message>
            <source>&amp;Fortsätt till paketet</source>
            <translation>&amp;Go on to the package</translation>
        </message>
        <message>
            <source>Beslutets &amp;dag</source>
            <translation>&amp;Day of the decision</translation>
        </message>
        <message>
            <source>Beslutets &amp;§</source>
            <translation>&amp;§ of the decision</translation>
        </message>
        <message>
            <source>&amp;Mottagare</source>
            <translation>&amp;Recipient</translation>
        </message>
        <message>
            <source>Mandatets sis&amp;ta dag</source>
            <translation>&amp;Last day of the mandate</translation>
        </message>
        <message>
            <source>Lämna tomt om inget slut är bestämt.</source>
            <translation>Leave it empty if no end is decided.</translation>
        </message>
        <message>
            <source>Paket till samordnaren: 1. Beslutet</source>
            <translation>Package for the coordinator: 1. The decision</translation>
        </message>
        <message>
            <source>Nämnden bestämmer om siffror ska lämnas ut och till vem. Utan beslut fungerar allt annat i programmet på samma sätt.</source>
            <translation>The board decides whether figures are released and to whom. Without a decision everything else in the program works the same.</translation>
        </message>
        <message>
            <source>Skriv in nämndens beslut med dag och paragraf, och vem som tar emot. När mottagarens mandat är slut går inget paket att lämna ut. Varje ändring här står i loggen.</source>
            <translation>Enter the board's decision with its day and section, and who receives. When the recipient's mandate has ended no package can be released. Every change here is in the log.</translation>
        </message>
        <message>
            <source>Beslutets dag ligger i framtiden. Skriv dagen då nämnden beslutade.</source>
            <translation>The day of the decision is in the future. Write the day the board decided.</translation>
        </message>
        <message>
            <source>Skriv beslutets paragraf.</source>
            <translation>Write the section of the decision.</translation>
        </message>
        <message>
            <source>Skriv vem som tar emot paketet.</source>
            <translation>Write who receives the package.</translation>
        </message>
        <message>
            <source>Beslutet är inskrivet. Paket kan lämnas ut.</source>
            <translation>The decision is entered. Packages can be released.</translation>
        </message>
        <message>
            <source>Inget beslut är inskrivet. Inget paket kan lämnas ut.</source>
            <translation>No decision is entered. No package can be released.</translation>
        </message>
        <message>
            <source>Ingen mottagare är inskriven. Inget paket kan lämnas ut.</source>
            <translation>No recipient is entered. No package can be released.</translation>
        </message>
        <message>
            <source>Mottagarens mandat är slut. Inget paket kan lämnas ut till den mottagaren.</source>
            <translation>The recipient's mandate has ended. No package can be released to that recipient.</translation>
        </message>
        <message>
        <source>Mandatet är slut före beslutet. Kontrollera båda dagarna.</source>
        <translation>The mandate ends before the decision. Check both days.</translation>
    </message>
</context>
    <context>
        <name>KeyPage</name>
        <message>
            <source>Räknarnyckel</source>
            <translation>Counter key</translation>
        </message>
        <message>
            <source>Andra datorers antal</source>
            <translation>Counts of other computers</translation>
        </message>
        <message>
            <source>&amp;Öppna räkningarna</source>
            <translation>&amp;Open the counts</translation>
        </message>
        <message>
            <source>&amp;Nyckelfil</source>
            <translation>&amp;Key file</translation>
        </message>
        <message>
            <source>Kontorets privata räknarnyckel.</source>
            <translation>The office's private counter key.</translation>
        </message>
        <message>
            <source>Nyckelns &amp;lösenfras</source>
            <translation>The key's &amp;passphrase</translation>
        </message>
        <message>
            <source>&amp;Andra datorers antal</source>
            <translation>&amp;Counts of other computers</translation>
        </message>
        <message>
            <source>Mapp med CSV-filer, om kontoret räknar på flera datorer. Inget räknas två gånger.</source>
            <translation>A folder of CSV files, if the office counts on several computers. Nothing is counted twice.</translation>
        </message>
        <message>
            <source>Öppna räkningarna</source>
            <translation>Open the counts</translation>
        </message>
        <message>
            <source>Räkningarna är förseglade med kontorets räknarnyckel och går inte att läsa utan den. Bara månader som är slut öppnas. Antalen finns i minnet tills ärendemappen stängs.</source>
            <translation>The counts are sealed with the office's counter key and can't be read without it. Only months that are over are opened. The counts stay in memory until the case folder is closed.</translation>
        </message>
        <message>
            <source>Räkningarna öppnas.</source>
            <translation>Opening the counts.</translation>
        </message>
    </context>
    <context>
        <name>LedgerPage</name>
        <message>
            <source>Det som har lämnats ut</source>
            <translation>What has been released</translation>
        </message>
        <message>
            <source>Vad</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Gäller</source>
            <translation>Concerns</translation>
        </message>
        <message>
            <source>Om det</source>
            <translation>About it</translation>
        </message>
        <message>
            <source>Inget har lämnats ut ännu.</source>
            <translation>Nothing has been released yet.</translation>
        </message>
        <message>
            <source>Internt. Liggaren följer med i varje säkerhetskopia av ärendemappen.</source>
            <translation>Internal. The ledger is part of every backup of the case folder.</translation>
        </message>
        <message>
            <source>Här står varje paket och varje siffra som har lämnats ut. Nästa paket räknar med allt som står här. Antalet tabeller som passar in visar hur osäker en läsare är.</source>
            <translation>Here is every package and every figure that has been released. The next package reckons with all of it. The number of tables that fit shows how uncertain a reader is.</translation>
        </message>
        <message>
            <source>{hidden} av {all} tal visas inte. Minst {fitting} tabeller passar in.</source>
            <translation>{hidden} of {all} figures are not shown. At least {fitting} tables fit.</translation>
        </message>
        <message>
            <source>Paket {number}</source>
            <translation>Package {number}</translation>
        </message>
        <message>
            <source>Siffra till {to}</source>
            <translation>Figure told to {to}</translation>
        </message>
        <message>
            <source>{table}: {category}. Lämnad {day}.</source>
            <translation>{table}: {category}. Told on {day}.</translation>
        </message>
    </context>
    <context>
        <name>MenuPage</name>
        <message>
            <source>Statistik</source>
            <translation>Statistics</translation>
        </message>
        <message>
            <source>Samtal räknas utan namn, månad för månad. Råa antal är hemliga och visas bara för den som är chef.</source>
            <translation>Conversations are counted without names, month by month. Raw counts are secret and shown to a supervisor only.</translation>
        </message>
        <message>
            <source>Råa antal, paket och lämnade siffror kräver att en chef är inloggad. Att lägga ihop paket från många kommuner kräver ingen inloggning. Ingen siffra här är ett mål.</source>
            <translation>Raw counts, packages and told figures need a supervisor to be signed in. Summing packages of many municipalities needs no sign-in. No figure here is a target.</translation>
        </message>
        <message>
            <source>Råa antal</source>
            <translation>Raw counts</translation>
        </message>
        <message>
            <source>Månader och halvår, internt</source>
            <translation>Months and half-years, internal</translation>
        </message>
        <message>
            <source>Paket till samordnaren</source>
            <translation>Package for the coordinator</translation>
        </message>
        <message>
            <source>Beslut, granskning och utlämnande</source>
            <translation>Decision, review and release</translation>
        </message>
        <message>
            <source>Jag har lämnat ut en siffra</source>
            <translation>I have told a figure</translation>
        </message>
        <message>
            <source>Så att skyddet räknar med den</source>
            <translation>So that protection reckons with it</translation>
        </message>
        <message>
            <source>Det som har lämnats ut</source>
            <translation>What has been released</translation>
        </message>
        <message>
            <source>Paket och siffror, äldst först</source>
            <translation>Packages and figures, oldest first</translation>
        </message>
        <message>
            <source>Lägg ihop paket</source>
            <translation>Sum up packages</translation>
        </message>
        <message>
            <source>För den som tar emot från många kommuner</source>
            <translation>For who receives from many municipalities</translation>
        </message>
        <message>
            <source>Siffror om hela landet</source>
            <translation>Figures on the whole country</translation>
        </message>
        <message>
            <source>Publicerade, med källa och datum</source>
            <translation>Published, with source and date</translation>
        </message>
    </context>
    <context>
        <name>RawPage</name>
        <message>
            <source>Månader</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>Halvår</source>
            <translation>Half-years</translation>
        </message>
        <message>
            <source>Råa antal</source>
            <translation>Raw counts</translation>
        </message>
        <message>
            <source>Ingen månad som är slut har några räkningar ännu.</source>
            <translation>No month that is over has any counts yet.</translation>
        </message>
        <message>
            <source>&amp;Tabell</source>
            <translation>&amp;Table</translation>
        </message>
        <message>
            <source>&amp;Perioder</source>
            <translation>&amp;Periods</translation>
        </message>
        <message>
            <source>Internt – sekretess</source>
            <translation>Internal – secret</translation>
        </message>
        <message>
            <source>Små antal kan peka ut en person. De går inte att skriva ut eller kopiera, och att de har visats står i loggen.</source>
            <translation>Small counts can point out a person. They can't be printed or copied, and that they were shown is in the log.</translation>
        </message>
        <message>
            <source>Siffror om hela landet</source>
            <translation>Figures on the whole country</translation>
        </message>
        <message>
            <source>Att läsa bredvid. De jämförs inte med kontorets antal.</source>
            <translation>To be read beside. They are not compared with the office's counts.</translation>
        </message>
        <message>
            <source>Välj en tabell och om du vill se månader eller halvår. Bara månader som är slut är med. Lämnar du en siffra vidare, skriv in den under Jag har lämnat ut en siffra.</source>
            <translation>Choose a table, and months or half-years. Only months that are over are included. If you pass a figure on, enter it under I have told a figure.</translation>
        </message>
        <message>
            <source>Räkningarna är stängda. Öppna dem igen från statistiken.</source>
            <translation>The counts are closed. Open them again from the statistics.</translation>
        </message>
        <message>
            <source>Kategori</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>{period}, hittills</source>
            <translation>{period}, so far</translation>
        </message>
        <message>
            <source>Till nämnden eller pressen: ta siffrorna ur ett paket, där små tal är dolda.</source>
            <translation>For the board or the press: take the figures from a package, where small numbers are hidden.</translation>
        </message>
    </context>
    <context>
        <name>ReferencePage</name>
        <message>
            <source>Siffror om hela landet</source>
            <translation>Figures on the whole country</translation>
        </message>
        <message>
            <source>Siffrorna är publicerade av andra. De uppdateras inte av sig själva, och programmet jämför dem inte med någon kommun.</source>
            <translation>The figures are published by others. They are not updated by themselves, and the program does not compare them with any municipality.</translation>
        </message>
        <message>
            <source>Varje siffra har en källa och den dag då källan lästes. Pressuppgifter är osäkrare än myndigheters egna. Ingen siffra är ett mål.</source>
            <translation>Each figure has a source and the day the source was read. The press is less certain than an agency's own figures. No figure is a target.</translation>
        </message>
    </context>
    <context>
        <name>ReferenceTable</name>
        <message>
            <source>Siffror om hela landet</source>
            <translation>Figures on the whole country</translation>
        </message>
        <message>
            <source>myndighet</source>
            <translation>agency</translation>
        </message>
        <message>
            <source>press</source>
            <translation>press</translation>
        </message>
        <message>
            <source>Vad</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Siffra</source>
            <translation>Figure</translation>
        </message>
        <message>
            <source>Källa</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Slag</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Läst den</source>
            <translation>Read on</translation>
        </message>
    </context>
    <context>
        <name>ReleasePage</name>
        <message>
            <source>Halvår</source>
            <translation>Half-years</translation>
        </message>
        <message>
            <source>Hela år, för kontor med få samtal</source>
            <translation>Whole years, for offices with few conversations</translation>
        </message>
        <message>
            <source>Dölj nollor på samma sätt som små tal i</source>
            <translation>Hide zeros in the same way as small figures in</translation>
        </message>
        <message>
            <source>&amp;Gör ett förslag</source>
            <translation>&amp;Make a proposal</translation>
        </message>
        <message>
            <source>&amp;Perioder</source>
            <translation>&amp;Periods</translation>
        </message>
        <message>
            <source>Paket till samordnaren: 2. Granska och lämna ut</source>
            <translation>Package for the coordinator: 2. Review and release</translation>
        </message>
        <message>
            <source>Bara perioder som är slut, och som inte redan är utlämnade, är med. Inget skrivs förrän du lämnar ut paketet.</source>
            <translation>Only periods that are over, and not released already, are included. Nothing is written before you release the package.</translation>
        </message>
        <message>
            <source>Förslaget döljer små tal och så många andra att ingen kan räkna ut de små. En granskning prövar varje dolt tal mot allt som har lämnats ut tidigare. Det du ser är exakt det som skrivs.</source>
            <translation>The proposal hides small figures and as many others as it takes for nobody to work out the small ones. An audit tries every hidden figure against all that has been released before. What you see is exactly what is written.</translation>
        </message>
        <message>
            <source>Förslaget räknas fram och granskas.</source>
            <translation>Working out and auditing the proposal.</translation>
        </message>
        <message>
            <source>Förslaget är klart och granskat.</source>
            <translation>The proposal is ready and audited.</translation>
        </message>
        <message>
            <source>Paketet skrivs.</source>
            <translation>Writing the package.</translation>
        </message>
    </context>
    <context>
        <name>ReleaseView</name>
        <message>
            <source>Mapp för paketet</source>
            <translation>Folder for the package</translation>
        </message>
        <message>
            <source>Jag har g&amp;ranskat paketet</source>
            <translation>I have &amp;reviewed the package</translation>
        </message>
        <message>
            <source>&amp;Lämna ut paketet</source>
            <translation>Re&amp;lease the package</translation>
        </message>
        <message>
            <source>Siffrorna i paketet</source>
            <translation>The figures in the package</translation>
        </message>
        <message>
            <source>Varför siffror döljs</source>
            <translation>Why figures are hidden</translation>
        </message>
        <message>
            <source>Det här står aldrig i paketet.</source>
            <translation>This is never in the package.</translation>
        </message>
        <message>
            <source>Filerna, precis som de skrivs</source>
            <translation>The files, exactly as they are written</translation>
        </message>
        <message>
            <source>Lämna ut</source>
            <translation>Release</translation>
        </message>
        <message>
            <source>paket-{number}</source>
            <translation>package-{number}</translation>
        </message>
        <message>
            <source>{hidden} av {all} tal visas inte. Av dem som inte är noll döljs {share} procent.</source>
            <translation>{hidden} of {all} figures are not shown. Of those that are not zero {share} per cent are hidden.</translation>
        </message>
        <message>
            <source>Samma paket är redan utlämnat. Det här är samma siffror igen.</source>
            <translation>The same package has been released already. These are the same figures again.</translation>
        </message>
        <message>
            <source>Minst {number} olika tabeller passar in på allt som är utlämnat. Är de få kan den som känner metoden gissa; det står aldrig i paketet.</source>
            <translation>At least {number} different tables fit everything that is released. If they are few, who knows the method may guess; this is never in the package.</translation>
        </message>
        <message>
            <source>Mer än en tredjedel döljs. Det här skulle dölja mindre:</source>
            <translation>More than a third is hidden. This would hide less:</translation>
        </message>
        <message>
            <source>Slå ihop till {category} i {table}: {share} procent</source>
            <translation>Merge into {category} in {table}: {share} per cent</translation>
        </message>
        <message>
            <source>Vänta till året är slut: {share} procent hittills</source>
            <translation>Wait until the year is over: {share} per cent so far</translation>
        </message>
        <message>
            <source>Hela år i stället: {share} procent</source>
            <translation>Whole years instead: {share} per cent</translation>
        </message>
        <message>
            <source>&amp;Tabell</source>
            <translation>&amp;Table</translation>
        </message>
        <message>
            <source>{name}: {figure}</source>
            <translation>{name}: {figure}</translation>
        </message>
        <message>
            <source>Kategori</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>{table}, alla perioder</source>
            <translation>{table}, all periods</translation>
        </message>
        <message>
            <source>Inget tal döljs.</source>
            <translation>No figure is hidden.</translation>
        </message>
        <message>
            <source>litet tal</source>
            <translation>small figure</translation>
        </message>
        <message>
            <source>skyddar ett annat tal</source>
            <translation>protects another figure</translation>
        </message>
        <message>
            <source>Tabell</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Skäl</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>{name}, {size} kB</source>
            <translation>{name}, {size} kB</translation>
        </message>
        <message>
            <source>&amp;Fil</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>Arbetsboken har ett blad för varje tabell här ovanför, och ett med hur talen skyddas.</source>
            <translation>The workbook has a sheet for each table above, and one on how the figures are protected.</translation>
        </message>
        <message>
            <source>Paketet är skrivet i {folder}. Det står i liggaren och i loggen.</source>
            <translation>The package is written in {folder}. It is in the ledger and in the log.</translation>
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <source>Ärendemapp</source>
            <translation>Case folder</translation>
        </message>
        <message>
            <source>Logga &amp;in</source>
            <translation>Si&amp;gn in</translation>
        </message>
        <message>
            <source>&amp;Mapp</source>
            <translation>&amp;Folder</translation>
        </message>
        <message>
            <source>&amp;Användarnamn</source>
            <translation>&amp;User name</translation>
        </message>
        <message>
            <source>&amp;Lösenfras</source>
            <translation>&amp;Passphrase</translation>
        </message>
        <message>
            <source>Logga in som chef</source>
            <translation>Sign in as supervisor</translation>
        </message>
        <message>
            <source>Råa antal och paket visas bara för den som är inloggad som chef.</source>
            <translation>Raw counts and packages are shown only to who is signed in as supervisor.</translation>
        </message>
        <message>
            <source>Den som är chef ser räkningarna men aldrig något ärende. Den som både är chef och har ärenden har två inloggningar. En öppen ärendemapp stängs när du loggar in här.</source>
            <translation>A supervisor sees the counts but never a case. Who is supervisor and also has cases has two sign-ins. An open case folder is closed when you sign in here.</translation>
        </message>
        <message>
            <source>Den öppna ärendemappen stängs.</source>
            <translation>Closing the open case folder.</translation>
        </message>
        <message>
            <source>Loggar in.</source>
            <translation>Signing in.</translation>
        </message>
    </context>
    <context>
        <name>ToldPage</name>
        <message>
            <source>Dagen då den lämnades</source>
            <translation>The day it was told</translation>
        </message>
        <message>
            <source>Skriv &amp;in siffran</source>
            <translation>&amp;Enter the figure</translation>
        </message>
        <message>
            <source>&amp;Tabell</source>
            <translation>&amp;Table</translation>
        </message>
        <message>
            <source>&amp;Kategori</source>
            <translation>&amp;Category</translation>
        </message>
        <message>
            <source>&amp;Period</source>
            <translation>&amp;Period</translation>
        </message>
        <message>
            <source>Si&amp;ffran</source>
            <translation>The &amp;figure</translation>
        </message>
        <message>
            <source>Till &amp;vem</source>
            <translation>To &amp;whom</translation>
        </message>
        <message>
            <source>Skriv aldrig ett namn någonstans.</source>
            <translation>Never write a name anywhere.</translation>
        </message>
        <message>
            <source>&amp;Dagen då den lämnades</source>
            <translation>The &amp;day it was told</translation>
        </message>
        <message>
            <source>Jag har lämnat ut en siffra</source>
            <translation>I have told a figure</translation>
        </message>
        <message>
            <source>En siffra som har sagts till nämnden eller pressen är känd. Nästa paket görs så att den inte avslöjar någon annan.</source>
            <translation>A figure told to the board or the press is known. The next package is made so that it gives no other away.</translation>
        </message>
        <message>
            <source>Välj vad siffran gällde och skriv den som den lämnades ut. Den bokförs i liggaren och går inte att ta bort. Är den omöjlig får du veta det med båda talen.</source>
            <translation>Choose what the figure was about and write it as it was told. It is booked in the ledger and can't be removed. If it is impossible you are told so with both numbers.</translation>
        </message>
        <message>
            <source>Ingen månad som är slut har några räkningar ännu.</source>
            <translation>No month that is over has any counts yet.</translation>
        </message>
        <message>
            <source>Skriv siffran som ett heltal.</source>
            <translation>Write the figure as a whole number.</translation>
        </message>
        <message>
            <source>Siffran är bokförd.</source>
            <translation>The figure is booked.</translation>
        </message>
    </context>
    <context>
        <name>BeforeProtectionCard</name>
        <message>
            <source>Från tiden före märkningen</source>
            <translation>From before the mark</translation>
        </message>
        <message>
            <source>De här dokumenten kan säga enhet, adress, telefon eller kommun. Hämta tillbaka dem som går, och ta bort filerna:</source>
            <translation>These documents may tell unit, address, phone or municipality. Get back those you can, and remove the files:</translation>
        </message>
        <message>
            <source>Säkerhetskopior från {first} till {last} har ärendet utan märke. De som programmet gör försvinner efter {days} dagar; kopior på annat ställe tar ni själva bort.</source>
            <translation>Backups from {first} to {last} hold the case without the mark. Those the program makes go after {days} days; copies elsewhere you remove yourselves.</translation>
        </message>
        <message>
            <source>Det som någon redan har läst eller fått går inte att göra ogjort.</source>
            <translation>What somebody has read or been given already can’t be undone.</translation>
        </message>
        <message numerus="yes">
            <source>Versioner sparade utan märke: %n. De skyddas nu som de andra.</source>
            <translation>
                <numerusform>Versions saved without the mark: %n. It is protected now like the others.</numerusform>
                <numerusform>Versions saved without the mark: %n. They are protected now like the others.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Svaren skrevs ut som fil, antal gånger: %n. Leta rätt på filerna och ta bort dem.</source>
            <translation>
                <numerusform>The answers were written to a file, number of times: %n. Find the file and remove it.</numerusform>
                <numerusform>The answers were written to a file, number of times: %n. Find the files and remove them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WorkBar</name>
        <message>
            <source>{work} Det går inte att avbryta.</source>
            <translation>{work} It can’t be cancelled.</translation>
        </message>
        <message>
            <source>Avbryt (Esc)</source>
            <translation>Cancel (Esc)</translation>
        </message>
    </context>
    <context>
        <name>_DocumentsCard</name>
        <message>
            <source>Stödbrev</source>
            <translation>Support letter</translation>
        </message>
        <message>
            <source>Det här talade vi om</source>
            <translation>What we talked about</translation>
        </message>
        <message>
            <source>Papper att ta med</source>
            <translation>Papers to bring</translation>
        </message>
        <message>
            <source>Underlag till anteckning</source>
            <translation>Material for a note</translation>
        </message>
        <message>
            <source>Registerutdrag</source>
            <translation>Extract of personal data</translation>
        </message>
        <message>
            <source>{kind}, sparat som fil {time} av {user}</source>
            <translation>{kind}, saved as a file {time} by {user}</translation>
        </message>
        <message>
            <source>{kind}, utskrivet {time} av {user}</source>
            <translation>{kind}, printed {time} by {user}</translation>
        </message>
    </context>
    <context>
        <name>HandoverPage</name>
        <message>
            <source>Varje vuxen svarar och läser i enrum; en tolk får vara med. Enter öppnar det som inte är visat ännu, och annars nästa sida när ni är ensamma. Alt+Vänsterpil går tillbaka till den som svarade nyss.</source>
            <translation>Each adult answers and reads in private; an interpreter may be there. Enter opens what was not shown yet, and else the next page once you are alone. Alt+Left goes back to the one who answered just now.</translation>
        </message>
    </context>
    <context>
        <name>Navigation</name>
        <message>
            <source>Alla tangenter: Ctrl+F1</source>
            <translation>All keys: Ctrl+F1</translation>
        </message>
        <message>
            <source>Något på sidan kan gå förlorat. Välj Tillbaka för att lämna den ändå.</source>
            <translation>Something on the page may be lost. Choose Back to leave it all the same.</translation>
        </message>
        <message>
            <source>Sidan byter inte språk medan något på den kan gå förlorat. Gör klart den eller gå tillbaka, och tryck sedan F7.</source>
            <translation>The page does not change language while something on it could be lost. Finish it or go back, and then press F7.</translation>
        </message>
    </context>
    <context>
        <name>LeftElsewhere</name>
        <message>
            <source>De här borttagna kopiorna finns kvar i säkerhetskopior på en disk som inte har varit ansluten sedan dess. Anslut den och säkerhetskopiera dit; då tas de bort om kopian återställs.</source>
            <translation>These removed copies are left in backups on a disk that has not been connected since. Connect it and back up there; then they are removed if the backup is restored.</translation>
        </message>
        <message>
            <source>{id}, borttagen {removed}, senaste kopian där {backed_up}</source>
            <translation>{id}, removed {removed}, last backup there {backed_up}</translation>
        </message>
        <message>
            <source>Kvar på annat ställe</source>
            <translation>Left elsewhere</translation>
        </message>
    </context>
    <context>
        <name>RoleWords</name>
        <message>
            <source>handläggare</source>
            <translation>worker</translation>
        </message>
        <message>
            <source>handläggare på annan plats</source>
            <translation>outreach worker</translation>
        </message>
        <message>
            <source>enhetschef</source>
            <translation>supervisor</translation>
        </message>
        <message>
            <source>granskare</source>
            <translation>auditor</translation>
        </message>
        <message>
            <source>Arbetar med alla ärenden i mappen.</source>
            <translation>Works with all cases in the folder.</translation>
        </message>
        <message>
            <source>Arbetar med ärenden som användaren själv har börjat.</source>
            <translation>Works with the cases that were begun with this sign-in.</translation>
        </message>
        <message>
            <source>Sköter användare, logg, statistik och regler, men öppnar inga ärenden.</source>
            <translation>Sees to users, log, statistics and rules, but opens no cases.</translation>
        </message>
        <message>
            <source>Läser åtkomstloggen, men öppnar inga ärenden.</source>
            <translation>Reads the access log, but opens no cases.</translation>
        </message>
    </context>
    <context>
        <name>SavingNotice</name>
        <message>
            <source>Spara ären&amp;det …</source>
            <translation>Save the &amp;case …</translation>
        </message>
    </context>
    <context>
        <name>UsersPage</name>
        <message>
            <source>&amp;Användarnamn</source>
            <translation>&amp;User name</translation>
        </message>
        <message>
            <source>&amp;Roll</source>
            <translation>&amp;Role</translation>
        </message>
        <message>
            <source>Om samma person redan loggar in med ett annat namn, skriv det.</source>
            <translation>If the same person signs in with another name already, write it.</translation>
        </message>
        <message>
            <source>Samma person so&amp;m</source>
            <translation>Sa&amp;me person as</translation>
        </message>
        <message>
            <source>Lägg &amp;till användaren</source>
            <translation>Add &amp;the user</translation>
        </message>
        <message>
            <source>Säg den första lösenfrasen till användaren, som byter den själv.</source>
            <translation>Tell the user the first passphrase in person; the user then changes it.</translation>
        </message>
        <message>
            <source>Användare</source>
            <translation>Users</translation>
        </message>
        <message>
            <source>Ny användare</source>
            <translation>New user</translation>
        </message>
        <message>
            <source>Här läggs användare till, får en ny lösenfras eller stängs av; inget ärende öppnas. Den som både leder enheten och arbetar med ärenden har två användarnamn. Varje ändring står i åtkomstloggen, och ett namn som stängts av används inte igen.</source>
            <translation>Here users are added, get a new passphrase or are retired; no case is opened. Who both leads the unit and works with cases has two user names. Each change is in the access log, and a name that was retired is not used again.</translation>
        </message>
        <message>
            <source>{user}, {role}</source>
            <translation>{user}, {role}</translation>
        </message>
        <message>
            <source>Avstängd {day}.</source>
            <translation>Retired {day}.</translation>
        </message>
        <message>
            <source>&amp;Spara lösenfrasen</source>
            <translation>&amp;Save the passphrase</translation>
        </message>
        <message>
            <source>Ge ny lösenfras …</source>
            <translation>Give a new passphrase …</translation>
        </message>
        <message>
            <source>Stäng av {user}</source>
            <translation>Retire {user}</translation>
        </message>
        <message>
            <source>{user} är tillagd.</source>
            <translation>{user} has been added.</translation>
        </message>
        <message>
            <source>{user} har en ny lösenfras.</source>
            <translation>{user} has a new passphrase.</translation>
        </message>
        <message>
            <source>{user} är avstängd.</source>
            <translation>{user} has been retired.</translation>
        </message>
        <message>
            <source>Ja, stäng av för gott</source>
            <translation>Yes, retire for good</translation>
        </message>
        <message>
            <source>Stäng av …</source>
            <translation>Retire …</translation>
        </message>
        <message>
            <source>Användarna ändras.</source>
            <translation>Changing the users.</translation>
        </message>
        <message>
            <source>Vad varje roll får göra</source>
            <translation>What each role may do</translation>
        </message>
        <message>
            <source>Ge ny lösenfras till {user}</source>
            <translation>Give a new passphrase to {user}</translation>
        </message>
    </context>
    <context>
        <name>LockForm</name>
        <message>
            <source>Lås &amp;upp</source>
            <translation>&amp;Unlock</translation>
        </message>
        <message>
            <source>&amp;Lösenfras</source>
            <translation>&amp;Passphrase</translation>
        </message>
        <message>
            <source>Låst</source>
            <translation>Locked</translation>
        </message>
        <message>
            <source>Allt är kvar som du lämnade det.</source>
            <translation>Everything is as you left it.</translation>
        </message>
        <message>
            <source>Ärendemappen öppnas …</source>
            <translation>Opening the case folder …</translation>
        </message>
    </context>
    <context>
        <name>RightsTable</name>
        <message>
            <source>Får</source>
            <translation>May</translation>
        </message>
        <message>
            <source>Vad varje roll får göra</source>
            <translation>What each role may do</translation>
        </message>
        <message>
            <source>nej</source>
            <translation>no</translation>
        </message>
        <message>
            <source>bara egna</source>
            <translation>only own</translation>
        </message>
        <message>
            <source>ja</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>se listan över ärenden</source>
            <translation>see the list of cases</translation>
        </message>
        <message>
            <source>öppna ärenden</source>
            <translation>open cases</translation>
        </message>
        <message>
            <source>spara och ändra ärenden</source>
            <translation>save and change cases</translation>
        </message>
        <message>
            <source>göra brev och andra dokument</source>
            <translation>make letters and other documents</translation>
        </message>
        <message>
            <source>ta ut ett ärende som fil</source>
            <translation>take a case out as a file</translation>
        </message>
        <message>
            <source>ta bort kopior av journalförda ärenden</source>
            <translation>remove copies of cases in the journal</translation>
        </message>
        <message>
            <source>ha utkast</source>
            <translation>have drafts</translation>
        </message>
        <message>
            <source>sköta användare och nycklar</source>
            <translation>see to users and keys</translation>
        </message>
        <message>
            <source>läsa åtkomstloggen</source>
            <translation>read the access log</translation>
        </message>
        <message>
            <source>kontrollera att mappen är hel</source>
            <translation>check that the case folder is whole</translation>
        </message>
        <message>
            <source>säkerhetskopiera</source>
            <translation>make backups</translation>
        </message>
        <message>
            <source>se råa antal och lämna ut statistik</source>
            <translation>see raw counts and release statistics</translation>
        </message>
        <message>
            <source>bekräfta reglerna mot lagen</source>
            <translation>confirm the rules against the law</translation>
        </message>
    </context>
    <context>
        <name>DraftCard</name>
        <message>
            <source>Det finns svar från kl. {time} som inte sparades.</source>
            <translation>There are answers from {time} that were not saved.</translation>
        </message>
        <message>
            <source>Det finns svar från {day} kl. {time} som inte sparades.</source>
            <translation>There are answers from {day} {time} that were not saved.</translation>
        </message>
        <message>
            <source>&amp;Fortsätt med dem</source>
            <translation>&amp;Go on with them</translation>
        </message>
        <message>
            <source>&amp;Kasta dem</source>
            <translation>&amp;Throw them away</translation>
        </message>
        <message>
            <source>Kastar du dem gäller det som är sparat. Det går inte att ångra.</source>
            <translation>If you throw them away, what is saved stands. That can’t be undone.</translation>
        </message>
        <message numerus="yes">
            <source>Ändrade svar: %n</source>
            <translation>
                <numerusform>Changed answers: %n</numerusform>
                <numerusform>Changed answers: %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DayBackup</name>
        <message>
            <source>Dagens säkerhetskopia görs och prövas.</source>
            <translation>Making and checking today’s backup.</translation>
        </message>
        <message>
            <source>Säkerhetskopian kunde inte läggas i {folder}. Anslut disken, eller välj en annan.</source>
            <translation>The backup could not be put in {folder}. Connect the disk, or choose another.</translation>
        </message>
        <message>
            <source>Dagens säkerhetskopia är inte gjord.</source>
            <translation>Today’s backup has not been made.</translation>
        </message>
    </context>
    <context>
        <name>_Suggestions</name>
        <message>
            <source>{country}, {number} av {all}</source>
            <translation>{country}, {number} of {all}</translation>
        </message>
    </context>
</TS>
