using Ombud.Cases.Inquiries;
using Ombud.Pages.Inquiries.Words;
using Ombud.Pages.Kinds;

namespace Ombud.Pages.Inquiries;

/// <summary>How each field of an inquiry is asked for when staff register it.</summary>
public static class RegisterQuestions
{
    private static readonly Dictionary<string, FieldWords> All = new()
    {
        ["about"] = new(new("Hva vil innbyggeren?", "Kva vil innbyggjaren?"))
        {
            Values = InquiryValues.About,
            Examples = InquiryValues.Rights,
        },
        ["text"] = new(
            new("Hva står det, eller hva ble sagt?", "Kva står det, eller kva vart sagt?"),
            new("Bruk innbyggerens egne ord så langt det går.",
                "Bruk orda til innbyggjaren sjølv så langt det går."), Rows: 8)
        {
            Missing = new("Skriv hva innbyggeren vil.", "Skriv kva innbyggjaren vil."),
        },
        ["channel"] = new(new("Hvordan kom henvendelsen?", "Korleis kom førespurnaden?"))
        {
            Values = [.. InquiryValues.Channels.Where(one => one.Key is not "form")],
            Missing = new("Velg hvordan henvendelsen kom.", "Vel korleis førespurnaden kom."),
        },
        ["receivedAt"] = new(
            new("Når nådde den kommunen?", "Når nådde han kommunen?"),
            new("Datoen på stempelet eller samtalen, ikke da du fikk den. Tomt felt: nå.",
                "Datoen på stempelet eller samtalen, ikkje då du fekk han. Tomt felt: no."), IsOptional: true),
        ["language"] = new(new("Hvilket språk skal svaret være på?", "Kva språk skal svaret vere på?"))
        {
            Values = InquiryValues.Languages,
        },
        ["name"] = new(
            new("Navnet til innbyggeren", "Namnet til innbyggjaren"),
            new("Bare hvis det er oppgitt.", "Berre om det er oppgitt."), IsOptional: true),
        ["email"] = new(new("E-postadressen til innbyggeren", "E-postadressa til innbyggjaren"), IsOptional: true),
        ["phone"] = new(new("Telefonnummeret til innbyggeren", "Telefonnummeret til innbyggjaren"), IsOptional: true),
        ["asksOmbud"] = new(
            new("Innbyggeren vil at personvernombudet skal se saken",
                "Innbyggjaren vil at personvernombodet skal sjå saka"),
            new("Ellers ser ombudet bare hvor langt saken er kommet, og ikke teksten.",
                "Elles ser ombodet berre kor langt saka er komen, og ikkje teksten.")),
        ["givesCode"] = new(
            new("Innbyggeren skal ha en kode", "Innbyggjaren skal ha ein kode"),
            new("Med den kan innbyggeren lese svaret på nett og skrive mer. Du får et ark å skrive ut. Gi bare koden "
                + "til den som har spurt.",
                "Med han kan innbyggjaren lese svaret på nett og skrive meir. Du får eit ark å skrive ut. Gi berre "
                + "koden til den som har spurt.")),
    };

    public static FieldWords Of(Field field) => All[field.Name];

    /// <summary>What is wrong, at the field of the form that it is about.</summary>
    public static FieldProblem On(Cases.Problem problem)
    {
        var field = InquiryFields.All.First(one => one.Name == problem.Field);
        var shown = field.Kind is FieldKind.Moment ? field.FormName + "Date" : field.FormName;
        var said = ProblemTexts.On(shown, problem, Of(field).Label);
        return problem.Fault is Fault.Required && Of(field).Missing is { } missing
            ? said with { Text = missing }
            : said;
    }
}
