namespace Ombud.Pages.Breaches;

internal static class BreachTexts
{
    public static readonly Text Title = new("Meld avvik", "Meld avvik", "Report a breach");

    public static readonly Text Lead = new(
        "Fortell det du vet nå. Du kan legge til mer senere. Meld først, rydd opp etterpå.",
        "Fortel det du veit no. Du kan leggje til meir seinare. Meld først, rydd opp etterpå.",
        "Tell us what you know now. You can add more later. Report first, tidy up afterwards.");

    public static readonly Text Hours = new(
        "Kommunen har 72 timer på å melde fra til Datatilsynet. De regnes fra kommunen fikk kjennskap til bruddet, "
        + "også i helger.",
        "Kommunen har 72 timar på å melde frå til Datatilsynet. Dei blir rekna frå kommunen fekk kjennskap til brotet, "
        + "òg i helger.",
        "The municipality has 72 hours to notify the authority, counted from when it became aware of the breach, "
        + "weekends included.");

    public static readonly Text ShortHeading = new(
        "Sendt til feil mottaker?", "Sendt til feil mottakar?", "Sent to the wrong recipient?");

    public static readonly Text ShortBody = new(
        "Da har vi et kortere skjema. Det tar et halvt minutt.",
        "Då har vi eit kortare skjema. Det tek eit halvt minutt.",
        "Then we have a shorter form. It takes half a minute.");

    public static readonly Text ShortLink = new(
        "Bruk det korte skjemaet", "Bruk det korte skjemaet", "Use the short form");

    public static readonly Text SectionWhat = new("Hva har skjedd?", "Kva har skjedd?", "What has happened?");
    public static readonly Text SectionWhen = new("Når?", "Når?", "When?");

    public static readonly Text SectionWho = new(
        "Hvem og hva gjelder det?", "Kven og kva gjeld det?", "Who and what is concerned?");

    public static readonly Text SectionSend = new("Til slutt", "Til slutt", "Finally");

    public static readonly Text Municipality = new("Kommune", "Kommune", "Municipality");

    public static readonly Text Unit = new(
        "Hvor i kommunen skjedde det?", "Kvar i kommunen skjedde det?", "Where in the municipality did it happen?");

    public static readonly Text UnitHelp = new(
        "Enhet, skole eller avdeling.", "Eining, skule eller avdeling.", "Unit, school or department.");

    public static readonly Text WhatHappened = new(
        "Beskriv det som har skjedd", "Skildre det som har skjedd", "Describe what has happened");

    public static readonly Text WhatHappenedHelp = new(
        "Noen få setninger er nok. Ikke skriv navn eller fødselsnummer.",
        "Nokre få setningar er nok. Ikkje skriv namn eller fødselsnummer.",
        "A few sentences will do. Do not write names or identity numbers.");

    public static readonly Text Kinds = new(
        "Hva slags avvik er det?",
        "Kva slags avvik er det?",
        "What kind of breach is it?");

    public static readonly Text KindsHelp = new(
        "Kryss av for alt som passer. Er du usikker, velger du det som ligger nærmest.",
        "Kryss av for alt som passar. Er du usikker, vel du det som ligg nærast.",
        "Tick all that fit. If you are not sure, choose what comes closest.");

    public static readonly Text Discovered = new(
        "Når ble det oppdaget?",
        "Når vart det oppdaga?",
        "When was it discovered?");

    public static readonly Text DiscoveredHelp = new(
        "Da du eller noen andre i kommunen først skjønte det. Vi har fylt inn tidspunktet nå.",
        "Då du eller nokon andre i kommunen først skjøna det. Vi har fylt inn tidspunktet no.",
        "When you or someone else in the municipality first realised. We have filled in the present time.");

    public static readonly Text Occurred = new(
        "Vet du når det skjedde?", "Veit du når det skjedde?", "Do you know when it happened?");

    public static readonly Text OccurredFrom = new("Begynte", "Byrja", "Began");
    public static readonly Text OccurredTo = new("Sluttet", "Slutta", "Ended");

    public static readonly Text Ongoing = new(
        "Det pågår fortsatt", "Det går føre seg framleis", "It is still going on");

    public static readonly Text OngoingHelp = new(
        "For eksempel at en mappe fremdeles er åpen for alle.",
        "Til dømes at ei mappe framleis er open for alle.",
        "For example that a folder is still open to everyone.");

    public static readonly Text Precision = new(
        "Hvor mange mennesker gjelder det?", "Kor mange menneske gjeld det?", "How many people are concerned?");

    public static readonly Text Count = new("Antall", "Tal på menneske", "Number");

    public static readonly Text CountHelp = new(
        "Fyll ut hvis du vet det, nøyaktig eller omtrent.",
        "Fyll ut om du veit det, nøyaktig eller omtrent.",
        "Fill in if you know, exactly or roughly.");

    public static readonly Text Categories = new(
        "Hva slags opplysninger?", "Kva slags opplysningar?", "What kind of information?");

    public static readonly Text CategoriesHelp = new(
        "Kryss av for alt du vet om. Er du usikker, kryss av for «Noe annet».",
        "Kryss av for alt du veit om. Er du usikker, kryss av for «Noko anna».",
        "Tick all that you know of. If you are not sure, tick “Something else”.");

    public static readonly Text Sensitive = new(
        "Særlig følsomme opplysninger", "Særleg kjenslevare opplysningar", "Particularly sensitive information");

    public static readonly Text More = new(
        "Har du alt gjort noe? Vil du bli ringt?",
        "Har du alt gjort noko? Vil du bli ringd?",
        "Done something already? Want a call?");

    public static readonly Text Measures = new(
        "Hva er gjort for å stoppe eller begrense det?",
        "Kva er gjort for å stoppe eller avgrense det?",
        "What has been done to stop or limit it?");

    public static readonly Text MeasuresHelp = new(
        "Tiltak kan vente. Ikke la dette hindre deg i å melde.",
        "Tiltak kan vente. Ikkje la dette hindre deg i å melde.",
        "Measures can wait. Do not let this keep you from reporting.");

    public static readonly Text Phone = new("Telefonnummeret ditt", "Telefonnummeret ditt", "Your telephone number");

    public static readonly Text ShareName = new(
        "Kommunen min kan få se at det er jeg som har meldt",
        "Kommunen min kan få sjå at det er eg som har meldt",
        "My municipality may see that I am the one who reported");

    public static readonly Text ShareNameHelp = new(
        "Krysser du ikke av, er det bare personvernombudet som ser navnet ditt.",
        "Kryssar du ikkje av, er det berre personvernombodet som ser namnet ditt.",
        "If you leave this open, only the ombud sees your name.");

    public static readonly Text Send = new("Send melding", "Send melding", "Send report");
    public static readonly Text SendAgain = new("Send igjen", "Send igjen", "Send again");

    public static readonly Text NotStored = new(
        "Meldingen er IKKE lagret", "Meldinga er IKKJE lagra", "The report is NOT stored");

    public static readonly Text NotStoredBody = new(
        "Lageret vårt svarer ikke akkurat nå. Alt du skrev, står fortsatt her. Trykk Send igjen. Går det ikke etter "
        + "noen forsøk, kontakt personvernombudet.",
        "Lageret vårt svarar ikkje akkurat no. Alt du skreiv, står framleis her. Trykk Send igjen. Går det ikkje etter "
        + "nokre forsøk, kontakt personvernombodet.",
        "Our storage is not answering right now. Everything you wrote is still here. Press Send again. If it still "
        + "fails after a few tries, contact the ombud.");

    public static readonly Text IdentityHeading = new(
        "Er dette et fødselsnummer?", "Er dette eit fødselsnummer?", "Is this a national identity number?");

    public static readonly Text IdentityBody = new(
        "Teksten under ser ut til å inneholde et fødselsnummer. Ta det bort før du sender. Meldingen er ikke sendt "
        + "ennå.",
        "Teksten under ser ut til å innehalde eit fødselsnummer. Ta det bort før du sender. Meldinga er ikkje send "
        + "enno.",
        "The text named below seems to hold a national identity number. Remove it before you send. The report is not "
        + "sent yet.");

    public static readonly Text NoIdentityNumber = new(
        "Det er ikke et fødselsnummer – send likevel",
        "Det er ikkje eit fødselsnummer – send likevel",
        "It is not an identity number – send anyway");

    public static Text FieldName(string field) => field switch
    {
        "unit" => Unit,
        "measures" => Measures,
        "phone" => Phone,
        _ => WhatHappened,
    };
}
