using System.Reflection;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Ombud.Kit;
using Ombud.Web.Requests;

namespace Ombud.Functions.Tests.Doors;

/// <summary>A way through a function that costs its person something.</summary>
internal sealed record CostlyDoor(string Function, string Person, string Colleague)
{
    /// <summary>With <c>{number}</c> where a case is named.</summary>
    public required string Address { get; init; }

    /// <summary>Goes through it as one should, about the case of that number.</summary>
    public required Func<HttpClient, string, Task<HttpResponseMessage>> SendAsync { get; init; }

    /// <summary>What a person typed, where the page comes back with it.</summary>
    public string? Typed { get; init; }

    /// <summary>Asked with GET, in a way that finds nothing: a flood is cheap for the test.</summary>
    public string? Read { get; init; }

    /// <summary>About a report of one's own.</summary>
    public bool IsReporters { get; init; }

    /// <summary>The same person at the same function, with nothing in hand that it could read.</summary>
    public Task<HttpResponseMessage> KnockAsync(HttpClient client, string number) => Read is { } path
        ? client.GetAsync(path)
        : client.PostAsync(At(Address, number), new StringContent("hei", Encoding.UTF8, "text/plain"));

    internal static string At(string address, string number) =>
        address.Replace("{number}", number, StringComparison.Ordinal);
}

internal static class CostlyDoors
{
    private const string Text = "Ringte skolen, og nøkkelen var der.";

    private static readonly Dictionary<string, string> Assessed = new()
    {
        ["dpc-simple"] = "2",
        ["ei"] = "0.75",
        ["confidentiality"] = "0.25",
        ["integrity"] = "0",
        ["availability"] = "0",
        ["malicious"] = "no",
        ["unintelligible"] = "no",
    };

    public static IReadOnlyList<CostlyDoor> All { get; } =
    [
        Form("ReportBreach", "employee-ringebu", "/meld-avvik", "/meld-avvik",
            Reports.AnswersSaying("Den lå på trappa."), "trappa"),
        Form("ReportJointBreach", "ombud", JointReports.Page, JointReports.Page, JointReports.Answers, "helgen"),
        Json("PostBreach", "employee-ringebu", "/api/breaches", (client, path) => client.PostAsync(path, A.Breach())),
        Json("PostJointBreach", "ombud", JointReports.Door, (client, path) =>
            client.PostAsync(path, JointReports.Body())),
        Json("PostInquiry", "controller-ringebu", AskedInquiries.Door, (client, path) =>
            client.PostAsync(path, AskedInquiries.Body("3439"))) with { Colleague = "handler-ringebu" },
        Form("RegisterInquiry", "controller-ringebu", "/registrer-henvendelse", "/registrer-henvendelse",
            new { about = "access", text = Text, channel = "letter" }, Text) with { Colleague = "handler-ringebu" },
        Form("PostCaseAction", "controller-ringebu", "/saker/{number}", "/saker/{number}/handlinger/note",
            new { text = Text }, Text),
        Json("PostAction", "controller-ringebu", "/api/cases/{number}/actions/note", (client, path) =>
            client.PostAsync(path, new { text = Text })),
        Form("PostAmendment", "controller-ringebu", "/saker/{number}/fakta", "/saker/{number}/fakta",
            new { measures = "Låste døra.", reason = Text }, Text),
        Form("PostLetter", "controller-ringebu", "/saker/{number}/brev", "/saker/{number}/brev?malform=nb",
            new { letterNb = Text }, Text),
        new("PostAssessment", "controller-ringebu", "ombud")
        {
            Address = "/saker/{number}/vurdering",
            SendAsync = async (client, number) => await PostAsync(
                client, $"/saker/{number}/vurdering", new(Assessed)
                {
                    ["version"] = (await client.PageAsync($"/saker/{number}/vurdering")).Typed("version"),
                }),
            Typed = "0.75",
        },
        Form("ReplyToOmbud", "employee-ringebu", "/mine-meldinger", "/mine-meldinger/{number}",
            new { text = Text }, Text) with { IsReporters = true },
        Form("TakeOutOwnText", "employee-ringebu", "/mine-meldinger", "/mine-meldinger/{number}/fjern",
            new { field = "whatHappened", reason = Text }, Text) with { IsReporters = true },
        new("VerifyExport", "controller-ringebu", "reader-ringebu")
        {
            Address = "/kontroll/eksport",
            SendAsync = (client, _) => PostAsync(client, "/kontroll/eksport", new() { ["seal"] = Text }),
            Typed = Text,
        },
        Page("VerifyCase", "/saker/{number}/kontroll", flood: "/saker/RIN-26-22222/kontroll"),
        Page("VerifyMunicipality", "/kontroll", flood: "/kontroll?after=ingenting"),
        Page("ShowInquiries", "/henvendelser", flood: "/henvendelser?year=0"),
        Page("ExportRegister", "/register/eksport?format=csv", flood: "/register/eksport"),
        new("ChangeCalendarLink", "controller-ringebu", "reader-ringebu")
        {
            Address = "/kalender",
            SendAsync = (client, _) => PostAsync(client, "/kalender", new() { ["what"] = "end" }),
        },
        new("EndSessions", "ombud", "deputy")
        {
            Address = "/innlogginger",
            SendAsync = (client, _) => PostAsync(client, "/innlogginger", new() { ["person"] = "ingen" }),
        },
    ];

    /// <summary>Functions that state a cost, but for those that count by themselves.</summary>
    public static IEnumerable<string> Stated() =>
        from type in typeof(CostsAttribute).Assembly.GetTypes()
        from function in type.GetMethods()
        let costs = function.GetCustomAttribute<CostsAttribute>()
        where costs is { ByItself: false, Effort: not Effort.Nothing }
        select function.GetCustomAttribute<FunctionAttribute>()!.Name;

    private static CostlyDoor Form(
        string function, string person, string page, string address, object values, string typed) =>
        new(function, person, ColleagueOf(person))
        {
            Address = address,
            SendAsync = async (client, number) => await (await client.PageAsync(CostlyDoor.At(page, number)))
                .PostForm(CostlyDoor.At(address, number)).SubmitAsync(client, values),
            Typed = typed,
        };

    private static CostlyDoor Json(
        string function, string person, string address, Func<HttpClient, string, Task<HttpResponseMessage>> send) =>
        new(function, person, ColleagueOf(person))
        {
            Address = address,
            SendAsync = (client, number) => send(client, CostlyDoor.At(address, number)),
        };

    private static CostlyDoor Page(string function, string address, string flood) =>
        new(function, "controller-ringebu", "reader-ringebu")
        {
            Address = address,
            Read = flood,
            SendAsync = (client, number) => client.GetAsync(CostlyDoor.At(address, number)),
        };

    private static string ColleagueOf(string person) => person == "ombud" ? "deputy" : "reader-ringebu";

    private static Task<HttpResponseMessage> PostAsync(
        HttpClient client, string path, Dictionary<string, string> fields) =>
        client.PostAsync(path, new FormUrlEncodedContent(fields));
}
