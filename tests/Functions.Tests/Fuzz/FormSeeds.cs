using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ombud.Cases;
using Ombud.Cases.Inquiries;
using Ombud.Functions.Tests.Doors;
using Ombud.Functions.Tests.Feedbacks;
using Ombud.Kit;
using Ombud.Pages.Citizens;
using Ombud.Pages.Feedbacks;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>What a browser posts: the form is fetched, and filled in by what kind of field each is.</summary>
internal static class FormSeeds
{
    public static async Task<Shot> MakeAsync(Door door, CaseAction? action, World world, Who who, Random random)
    {
        var fresh = door.Asks("number") && door.AnyOf is not Roles.Report
            ? await world.ReadyForAsync(action, who.Municipality)
            : null;
        var number = fresh?.Number ?? (door.Asks("number") ? await world.OwnCaseAsync(who.Id) : "");
        var path = door.With("number", number).Replace("{action}", action?.Name ?? "", StringComparison.Ordinal)
            .Replace("{about}", random.Of(Concern.All).Path, StringComparison.Ordinal);
        var shown = PageOf(door, path, number, random);
        var form = await FormAsync(world, who, shown, path);
        var said = await SaidAsync(door, action, world, who, random, fresh?.Written ?? "");
        return new(door, path)
        {
            Form = [.. Filled(form, said, random)],
            Query = [.. form.GetAttribute("action")!.Split('?').Skip(1).Select(query => query.Split('='))
                .Select(pair => new Pair(pair[0], pair[1]))],
            Fresh = fresh,
        };
    }

    private static string PageOf(Door door, string path, string number, Random random) => door.Route switch
    {
        "/meld-avvik" => random.Of(["/meld-avvik", "/meld-avvik?vei=feil-mottaker"]),
        "/mine-meldinger/{number}" or "/mine-meldinger/{number}/fjern" => "/mine-meldinger",
        "/kontroll/eksport" => "/kontroll",
        "/session/end" => "/",
        // Actions with a page of their own; the door of all actions takes what that page posts.
        _ when path.EndsWith("/assess", StringComparison.Ordinal) => $"/saker/{number}/vurdering",
        _ when path.EndsWith("/amend", StringComparison.Ordinal) => $"/saker/{number}/fakta",
        _ when door.Asks("action") => $"/saker/{number}",
        _ => path,
    };

    private static async Task<IHtmlFormElement> FormAsync(World world, Who who, string shown, string path)
    {
        for (var isAgain = false; ; isAgain = true)
        {
            var page = await world.PageAsync(who.Id, shown);
            var form = page.Forms.Where(form => form.Method == "post")
                .FirstOrDefault(form => PathOf(form) == path || PathOf(form) == shown);
            if (form is not null || isAgain)
                return form ?? throw new InvalidOperationException(
                    $"{page.Url} shows {who.Id} no form for {path}: {page.Title}");
            // Somebody ended the session, and what anyone may see is shown all the same.
            world.SignInAgain(who.Id);
        }
    }

    private static string PathOf(IHtmlFormElement form) => form.GetAttribute("action")!.Split('?')[0];

    // What cannot be told from the form alone.
    private static async Task<Dictionary<string, string>> SaidAsync(
        Door door, CaseAction? action, World world, Who who, Random random, string written)
    {
        // Of the kinds of data that an assessment asks about, one is involved.
        var said = new Dictionary<string, string> { ["dpc-simple"] = "2" };
        if (action is Assign)
            said["unit"] = "oppvekst";
        if (action is not null)
            foreach (var field in action.Fields.OfType<MomentField>())
                (said[field.FormName + "Date"], said[field.FormName + "Time"]) = ("2026-11-20", "09:50");
        foreach (var (name, value) in Always(door.Route, action?.Name, written))
            said[name] = value;
        switch (door.Route, action?.Name)
        {
            case (_, "link"):
                said["number"] = await world.AnyCaseAsync(who.Municipality, random);
                break;
            case (CitizenForms.Answer, _):
                said["code"] = await world.CodeAsync;
                break;
            case (FeedbackQuestions.Address, _):
                said["form"] = world.Suite.FeedbackForm();
                break;
            case ("/kvittering", _):
                said["receipt"] = await ReceiptAsync(world);
                break;
        }

        return said;
    }

    private static (string Name, string Value)[] Always(string route, string? action, string written) =>
        (route, action) switch
        {
            (_, "redact") => [("field", written), ("words", "")],
            // Another than the one that has it.
            (_, "assign") => [("unit", "oppvekst")],
            (_, "answer") => [("outcome", "full"), ("ground", "")],
            (_, "record-communication") => [("exemption", "")],
            ("/henvendelse/{about}", _) => [(AskView.Trap, "")],
            (JointReports.Page, _) => [("processorToldAtDate", "2026-11-20"), ("processorToldAtTime", "08:15")],
            ("/mine-meldinger/{number}/fjern", _) => [("words", "")],
            (FeedbackQuestions.Address, _) => [(FeedbackQuestions.Trap, "")],
            _ => [],
        };

    private static async Task<string> ReceiptAsync(World world)
    {
        var number = await world.OwnCaseAsync("employee-ringebu");
        return (await world.PageAsync("employee-ringebu", $"/kvittering/{number}")).Typed("kept");
    }

    private static IEnumerable<Pair> Filled(IHtmlFormElement form, Dictionary<string, string> said, Random random) =>
        from control in form.Elements
        let name = control.GetAttribute("name")
        where !string.IsNullOrEmpty(name) && !control.HasAttribute("disabled") && control is not IHtmlButtonElement
        group control by name into named
        from value in said.TryGetValue(named.Key, out var known) ? [known] : Values([.. named], random)
        select Pair.Of(named.Key, value);

    private static IEnumerable<string> Values(IReadOnlyList<IElement> named, Random random) => named[0] switch
    {
        IHtmlInputElement { Type: "radio" } => [((IHtmlInputElement)random.Of(named)).Value],
        IHtmlInputElement { Type: "checkbox" } => named.OfType<IHtmlInputElement>()
            .Where((box, at) => at == 0 || random.Next(3) == 0).Select(box => box.Value),
        IHtmlInputElement { Type: "hidden" or "date" or "time" } =>
            named.OfType<IHtmlInputElement>().Select(input => input.Value),
        IHtmlInputElement { Value.Length: > 0 } typed => [typed.Value],
        IHtmlInputElement number when number.GetAttribute("inputmode") == "numeric" => ["12"],
        IHtmlInputElement { Type: "email" } => ["kari@post.example"],
        IHtmlInputElement { Type: "tel" } => ["61 05 00 00"],
        IHtmlSelectElement list => [random.Of(list.Options.Where(option => option.Value.Length > 0).ToList()).Value],
        IHtmlTextAreaElement { Value.Length: > 0 } typed => [typed.Value],
        // Who reports the same again is asked whether it is meant.
        _ => [$"Et ord om saken, {random.Next()}."],
    };
}

/// <summary>Signing in, and signing somebody else out.</summary>
internal static class SessionSeeds
{
    public static Task<Shot> BeginAsync(Door door, World world, Who who)
    {
        var token = who == Who.Nobody ? "" : world.Suite.Token(who.Id);
        return Task.FromResult(
            new Shot(door, door.Route) { Form = [Pair.Of("token", token), Pair.Of("til", "/saker")] });
    }

    public static async Task<Shot> EndAsync(Door door, World world, Who who, Random random)
    {
        var other = random.Of(
            world.People.Where(one => one.Position == "handler" && one.Municipality == who.Municipality).ToList());
        using var browser = world.Suite.As(other.Id);
        using var signedIn = await browser.GetAsync("/");
        return new(door, door.Route)
        {
            Form = [Pair.Of("person", world.Suite.Suite.Personas.Find(other.Id)!.PersonId)],
        };
    }
}
