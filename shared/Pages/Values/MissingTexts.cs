namespace Ombud.Pages.Values;

/// <summary>A missing value is reported in the words of the question; a fact has its own.</summary>
internal static class MissingTexts
{
    public static ValueTexts All { get; } = new()
    {
        ["awareAt"] = new(
            "Skriv når kommunen fikk kjennskap til bruddet.",
            "Skriv når kommunen fekk kjennskap til brotet.",
            "Enter when the municipality became aware of the breach."),
        ["persons"] = new(
            "Velg om du vet hvor mange det gjelder.",
            "Vel om du veit kor mange det gjeld.",
            "Choose whether you know how many people are affected."),
        ["municipality"] = new("Velg kommune.", "Vel kommune.", "Choose a municipality."),
        ["text"] = new("Skriv noe først.", "Skriv noko først.", "Write something first."),
        ["reason"] = new("Skriv en begrunnelse.", "Skriv ei grunngiving.", "Give a reason."),
        ["outcome"] = new(
            "Velg ett av de tre utfallene.", "Vel eitt av dei tre utfalla.", "Choose one of the three outcomes."),
        ["phase"] = new(
            "Velg om det er første melding, oppfølging eller fullstendig melding.",
            "Vel om det er første melding, oppfølging eller fullstendig melding.",
            "Choose first notification, follow-up or complete."),
        ["reference"] = new(
            "Skriv referansen fra Altinn.", "Skriv referansen frå Altinn.", "Enter the reference from Altinn."),
        ["sentAt"] = new("Skriv når det ble sendt.", "Skriv når det vart sendt.", "Enter when it was sent."),
        ["yes"] = new("Svar på om den skal journalføres.", "Svar på om han skal journalførast."),
        ["why"] = new("Skriv hvorfor.", "Skriv kvifor."),
        ["how"] = new(
            "Skriv hvordan det ble gjort. Gjelder et unntak, skriver du hvorfor.",
            "Skriv korleis det vart gjort. Gjeld eit unntak, skriv du kvifor.",
            "Explain how it was done. If an exemption applies, explain why."),
        ["scores"] = new(
            "Velg minst én type opplysninger, og hvor mye den sier om en person.",
            "Vel minst éin type opplysningar, og kor mykje han seier om ein person.",
            "Choose at least one type of data, and how much it says about a person."),
        ["ei"] = new(
            "Velg hvor lett personene er å kjenne igjen.",
            "Vel kor lett personane er å kjenne igjen.",
            "Choose how easily the people can be identified."),
        ["confidentiality"] = new(
            "Velg hvem som har sett opplysningene.",
            "Vel kven som har sett opplysningane.",
            "Choose who has seen the data."),
        ["integrity"] = new(
            "Velg om opplysningene er endret.",
            "Vel om opplysningane er endra.",
            "Choose whether the data was changed."),
        ["availability"] = new(
            "Velg om opplysningene er borte.", "Vel om opplysningane er borte.", "Choose whether the data is lost."),
        ["malicious"] = new(
            "Velg om det ble gjort for å skade.",
            "Vel om det vart gjort for å skade.",
            "Choose whether it was done to cause harm."),
        ["unintelligible"] = new(
            "Velg om alt er kryptert, og om nøkkelen er trygg.",
            "Vel om alt er kryptert, og om nøkkelen er trygg.",
            "Choose whether everything is encrypted and the key is safe."),
        ["exemption"] = new("Velg hva som er gjort.", "Vel kva som er gjort.", "Choose what was done."),
        ["letter"] = new(
            "Velg hvilket brev som er sendt.", "Vel kva brev som er sendt.", "Choose which letter was sent."),
        ["audience"] = new("Velg hvem som kan lese det.", "Vel kven som kan lese det.", "Choose who can read it."),
        ["number"] = new("Skriv saksnummeret.", "Skriv saksnummeret.", "Enter the case number."),
        ["field"] = new(
            "Velg teksten som skal fjernes.", "Vel teksten som skal fjernast.", "Choose the text to remove."),
        ["words"] = new(
            "Skriv ordene som skal fjernes.", "Skriv orda som skal fjernast.", "Enter the words to remove."),
        ["receipt"] = new("Lim inn kvitteringen.", "Lim inn kvitteringa.", "Paste the receipt."),
        ["about"] = new(
            "Velg hva henvendelsen gjelder.", "Vel kva førespurnaden gjeld.", "Choose what the inquiry is about."),
        ["receivedAt"] = new(
            "Skriv når henvendelsen kom.", "Skriv når førespurnaden kom.", "Enter when the inquiry arrived."),
        ["language"] = new("Velg språket i svaret.", "Vel språket i svaret.", "Choose the language of the answer."),
        ["name"] = new("Skriv navnet.", "Skriv namnet.", "Enter the name."),
        ["email"] = new("Skriv e-postadressen.", "Skriv e-postadressa.", "Enter the e-mail address."),
        ["asksOmbud"] = new(
            "Velg om ombudet skal se henvendelsen.",
            "Vel om ombodet skal sjå førespurnaden.",
            "Choose whether the ombud should see the inquiry."),
        ["givesCode"] = new(
            "Velg om innbyggeren skal ha en kode.",
            "Vel om innbyggjaren skal ha ein kode.",
            "Choose whether the citizen should have a code."),
        ["ground"] = new(
            "Velg hjemmelen for det som er avslått.",
            "Vel heimelen for det som er avslått.",
            "Choose the legal ground for what is refused."),
        ["changed"] = new(
            "Skriv hva som er rettet, slettet eller begrenset.",
            "Skriv kva som er retta, sletta eller avgrensa.",
            "Enter what was rectified, erased or restricted."),
        ["othersTold"] = new(
            "Skriv hvem andre som har fått vite om endringen, eller «ingen».",
            "Skriv kven andre som har fått vite om endringa, eller «ingen».",
            "Enter who else was told of the change, or “nobody”."),
        ["Idempotency-Key"] = new(
            "Hodet Idempotency-Key mangler. Lag en nøkkel per melding og bruk den samme når du sender på nytt.",
            "Hovudet Idempotency-Key manglar. Lag ein nøkkel per melding og bruk den same når du sender på nytt.",
            "The Idempotency-Key header is missing. Use one key per report, and the same key if you send it again."),
    };
}
