namespace Ombud.Cases.Inquiries;

// Every text in an inquiry, apart from its history. What the citizen wrote has no author here: the controller takes it
// out where it holds somebody else's data, or where the citizen asks for that.
internal static class InquiryTexts
{
    public static IReadOnlyList<CaseText> Of(Inquiry one) =>
    [
        .. FromCitizen(one), .. FromMunicipality(one), .. Identified(one),
        .. one.Answer is { } answer ? Answered(answer) : [],
    ];

    private static IEnumerable<CaseText> FromCitizen(Inquiry one)
    {
        var ofCitizen = new Authors([], one.Redactor);
        yield return Text("text", one.Text, (i, v) => i with { Text = v }, ofCitizen);
        if (one.Citizen.Name is { } name)
            yield return Text("name", name, (i, v) => i with { Citizen = i.Citizen with { Name = v } }, ofCitizen);
        if (one.Citizen.Mail is { } mail)
            yield return Text(
                "email", mail, (i, _) => i with { Citizen = i.Citizen with { Mail = null }, ReporterMail = null },
                ofCitizen);
        if (one.Citizen.Phone is { } phone)
            yield return Text("phone", phone, (i, v) => i with { Citizen = i.Citizen with { Phone = v } }, ofCitizen);
    }

    private static IEnumerable<CaseText> FromMunicipality(Inquiry one)
    {
        if (one.Extension is { } extension)
            yield return Text("extension", extension.Reason,
                (i, v) => i with { Extension = i.Extension! with { Reason = v } }, Written(extension.By));
        if (one.Ending is { } ending)
            yield return Text("ending", ending.Reason,
                (i, v) => i with { Ending = i.Ending! with { Reason = v } }, Written(ending.By));
    }

    private static IEnumerable<CaseText> Answered(CitizenAnswer answer)
    {
        yield return Text("answer", answer.Text,
            (i, v) => i with { Answer = i.Answer! with { Text = v } }, Written(answer.By));
        if (answer.Changed is { } changed)
            yield return Text("changed", changed,
                (i, v) => i with { Answer = i.Answer! with { Changed = v } }, Written(answer.By));
        if (answer.OthersTold is { } told)
            yield return Text("othersTold", told,
                (i, v) => i with { Answer = i.Answer! with { OthersTold = v } }, Written(answer.By));
    }

    // Each stands in the history too, and goes with what stands there.
    private static IEnumerable<CaseText> Identified(Inquiry one) =>
        from asked in one.IdentityQuestions
        let check = asked.Answered
        where check is not null
        select Text(
            CaseText.Repeated, check.How,
            (i, v) => i with
            {
                IdentityQuestions =
                [
                    .. i.IdentityQuestions.Select(
                        other => other == asked ? other with { Answered = check with { How = v } } : other),
                ],
            },
            Written(check.By));

    private static Authors Written(Person by) => Authors.Of(by, Roles.Decide);

    private static CaseText Text(string name, string text, Func<Inquiry, string, Inquiry> write, Authors authors) =>
        new(name, text, (one, value) => write((Inquiry)one, value), authors);
}
