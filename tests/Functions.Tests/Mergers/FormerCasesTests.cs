using System.Net;
using System.Text.Json.Nodes;
using Ombud.Cases;
using Ombud.Functions.Tests.Doors;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Stores;
using Ombud.Web.Desk;

namespace Ombud.Functions.Tests.Mergers;

// A municipality has a new number. Its cases from before are in the partition they were in, have the number they had,
// and are its own like those of today.
public sealed class FormerCasesTests(NewLillehammer merged) : IClassFixture<NewLillehammer>
{
    private const string Everything = "from=2026-01-01&to=2026-12-31";

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["text"] = "Hei",
        ["reason"] = "Fordi.",
        ["shown"] = "owner",
        ["owner"] = "Rektor",
        ["dpc-simple"] = "1",
        ["ei"] = "0.25",
        ["confidentiality"] = "0",
        ["integrity"] = "0",
        ["availability"] = "0",
        ["malicious"] = "no",
        ["unintelligible"] = "no",
    };

    private SuiteFixture Suite => merged.Suite;

    public static TheoryData<string, string> Doors
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var door in Door.All.Where(door => door.Asks("number")))
                all.Add(door.Method, door.Route);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Every_door_answers_for_a_case_of_before_as_for_one_of_today(string method, string route)
    {
        var (old, today) = ((await Suite.OldCaseAsync()).Number.Value, await merged.ReportAsync());
        foreach (var persona in new[]
        {
            "controller-ringebu", "employee-lillehammer", "reader-lillehammer", "controller-lillehammer", "ombud",
        })
        {
            var expected = await StatusAsync(persona, method, route, today);

            Assert.Equal((persona, expected), (persona, await StatusAsync(persona, method, route, old)));
            if (persona == "controller-ringebu")
                Assert.Equal(HttpStatusCode.NotFound, expected);
        }
    }

    [Theory]
    [InlineData("controller-lillehammer", "")]
    [InlineData("reader-lillehammer", "&municipality=3499")]
    [InlineData("reader-lillehammer", "&municipality=3405")]
    [InlineData("ombud", "")]
    [InlineData("ombud", "&municipality=3499")]
    [InlineData("ombud", "&municipality=3405&order=newest")]
    [InlineData("ombud", "&municipality=Lillehammer")]
    public async Task Lists_hold_what_is_of_before_and_of_today_page_by_page(string persona, string filter)
    {
        var today = await merged.ReportAsync();
        using var someone = Suite.Bearer(persona);
        var listed = new List<JsonNode>();
        string? after = null;
        do
        {
            var page = await someone.JsonAsync($"/api/cases?state=open&pageSize=2{filter}&after={after}");
            listed.AddRange(page["cases"]!.AsArray().Select(one => one!.DeepClone()));
            after = (string?)page["after"] is { } next ? Uri.EscapeDataString(next) : null;
        }
        while (after is not null);
        var shown = (await someone.PageAsync($"/saker?state=all&pageSize=200{filter}")).Said();

        var places = listed.ToDictionary(one => (string)one["number"]!, one => (string)one["municipality"]!);
        Assert.All(merged.Old, number => Assert.Equal("3405", places[number]));
        Assert.Equal("3499", places[today]);
        Assert.Equal(persona == "ombud" && filter.Length == 0, places.ContainsKey(merged.Joint[1]));
        Assert.All([.. merged.Old, today], number => Assert.Contains(number, shown, StringComparison.Ordinal));
        // Who sees one municipality alone knows which it is.
        Assert.Equal(persona == "ombud", shown.Contains("Nye Lillehammer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("reader-ringebu")]
    [InlineData("controller-oyer")]
    [InlineData("employee-gausdal")]
    public async Task Nobody_of_another_municipality_sees_anything_of_them(string persona)
    {
        using var someone = Suite.Bearer(persona);
        var doors = Door.All.Where(door => door is { Method: "GET", AnyOf: not null })
            .SelectMany(door => merged.Old.Select(door.At)).Distinct();
        foreach (var path in doors)
        {
            using var answer = await someone.GetAsync(path);
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())
                .Replace(path, "", StringComparison.Ordinal);

            Assert.DoesNotContain(NewLillehammer.Secret, text, StringComparison.Ordinal);
            Assert.All(merged.Old, number => Assert.False(
                answer.IsSuccessStatusCode && text.Contains(number, StringComparison.Ordinal), path));
        }

        foreach (var number in new[] { "3405", "3499" })
            foreach (var list in new[] { "/saker", "/api/cases", "/register", "/api/register", "/kontroll" })
                Assert.True(
                    await merged.StatusAsync(persona, $"{list}?municipality={number}")
                        is HttpStatusCode.NotFound or HttpStatusCode.Forbidden,
                    list);
        if (persona == "reader-ringebu")
            Assert.Equal(HttpStatusCode.OK, await merged.StatusAsync(persona, $"/saker/{merged.Joint[1]}"));
    }

    [Fact]
    public async Task The_register_and_its_files_hold_them_under_the_name_of_today()
    {
        var today = await merged.ReportAsync();
        using var reader = Suite.Bearer("reader-lillehammer");

        var json = await reader.JsonAsync($"/api/register?{Everything}&pageSize=200");
        var page = (await reader.PageAsync($"/register?{Everything}&pageSize=200")).Said();
        var csv = CsvRegisterTests.Records(
            await reader.GetByteArrayAsync($"/register/eksport?format=csv&{Everything}")).Skip(1).ToList();
        var files = await FilesAsync(reader, $"/register/eksport?format=zip&{Everything}");
        var xlsx = await FilesAsync(reader, $"/register/eksport?format=xlsx&{Everything}");

        string[] all = [.. merged.Old, today];
        Assert.Equal("3499", (string)json["municipality"]!);
        Assert.Superset(
            all.ToHashSet(), json["breaches"]!.AsArray().Select(one => (string)one!["number"]!).ToHashSet());
        Assert.All(all, number => Assert.Contains(number, page, StringComparison.Ordinal));
        Assert.Superset(all.ToHashSet(), csv.Select(row => row[0]).ToHashSet());
        Assert.All(csv, row => Assert.Contains("Nye Lillehammer", row));
        foreach (var content in new[] { files["historikk.jsonl"], files["register.csv"], string.Concat(xlsx.Values) })
            Assert.All(all, number => Assert.Contains(number, content, StringComparison.Ordinal));
        Assert.Contains(".3499.", files["SEAL.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reported_it_sees_it_and_answers_and_the_receipt_of_before_is_genuine()
    {
        using var employee = Suite.As("employee-lillehammer");
        using var anyone = Suite.Anyone();

        var mine = await employee.PageAsync("/mine-meldinger");
        using var replied = await mine.PostForm($"/mine-meldinger/{merged.ByForm}")
            .SubmitAsync(employee, new { text = "Listen er funnet." });
        var receipt = await employee.PageAsync($"/kvittering/{merged.ByForm}");

        Assert.Contains(merged.ByForm, mine.Said(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, replied.StatusCode);
        Assert.Contains("Kommune: Nye Lillehammer", receipt.Typed("kept"), StringComparison.Ordinal);
        var forged = merged.Kept.Replace("Kommune: Lillehammer", "Kommune: Ringebu", StringComparison.Ordinal);
        foreach (var (kept, verdict) in new[]
        {
            (merged.Kept, "Kvitteringen er ekte"), (receipt.Typed("kept"), "Kvitteringen er ekte"),
            (forged, "Kvitteringen stemmer ikke"),
        })
        {
            using var answer = await (await anyone.PageAsync("/kvittering")).PostForm()
                .SubmitAsync(anyone, new { receipt = kept });
            Assert.Contains(verdict, (await answer.HtmlAsync()).Said(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_cases_of_a_joint_report_are_still_one_incident_to_the_ombud()
    {
        using var ombud = Suite.Bearer("ombud");

        foreach (var (number, other) in new[] { (0, 1), (1, 0) })
        {
            var one = await ombud.JsonAsync($"/api/cases/{merged.Joint[number]}");
            Assert.Equal([merged.Joint[other]], one["linked"]!.AsArray().Select(linked => (string)linked!));
        }
    }

    [Fact]
    public async Task Two_cases_one_of_before_and_one_of_today_are_linked()
    {
        var (old, today) = ((await Suite.OldCaseAsync()).Number.Value, await merged.ReportAsync());
        using var ombud = Suite.Bearer("ombud");

        using var linked = await ombud.PostAsync($"/api/cases/{today}/actions/link", new { number = old });

        Assert.Equal(HttpStatusCode.OK, linked.StatusCode);
        Assert.Equal(today, (string)(await ombud.JsonAsync($"/api/cases/{old}"))["linked"]![0]!);
    }

    [Fact]
    public async Task What_is_done_to_it_is_written_in_its_own_partition_alone()
    {
        var old = await Suite.OldCaseAsync();
        var before = await Suite.RowsOfAsync("3405", old);

        await Suite.ActAsync("ombud", old.Number.Value, "take", new { });
        await Suite.ActAsync("controller-lillehammer", old.Number.Value, "note", new { text = "Ringt legekontoret." });
        await Suite.ActAsync("controller-lillehammer", old.Number.Value, "close", new { reason = "Ferdig." });

        Assert.Equal(HttpStatusCode.OK, await merged.StatusAsync("reader-lillehammer", $"/saker/{old.Number}"));
        Assert.True(await Suite.RowsOfAsync("3405", old) > before);
        Assert.Equal(0, await Suite.RowsOfAsync("3499", old));
    }

    [Theory]
    [InlineData("3499")]
    [InlineData("3405")]
    [InlineData("LIL")]
    [InlineData("Lillehammer kommune")]
    public async Task A_new_report_goes_under_the_number_of_today_whatever_the_sender_calls_the_place(string name)
    {
        using var system = Suite.Bearer("ingest-lillehammer");

        using var sent = await system.PostBreachAsync(NewLillehammer.Report with { Municipality = name });

        var body = await sent.JsonAsync();
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        Assert.Equal("3499", (string)body["municipality"]!);
        Assert.StartsWith("NLI-26-", (string)body["number"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_sent_again_after_the_change_is_the_case_that_it_was()
    {
        using var system = Suite.Bearer("ingest-lillehammer");

        using var again = await system.PostBreachAsync(
            NewLillehammer.Report with { Municipality = "3499" }, NewLillehammer.Key);
        using var other = await system.PostBreachAsync(
            NewLillehammer.Report with { Unit = "Havna" }, NewLillehammer.Key);

        Assert.Equal(merged.BySystem, (string)(await again.JsonAsync())["number"]!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Fact]
    public async Task A_number_of_before_is_never_drawn_again()
    {
        var (old, today) = (await Suite.OldCaseAsync(), Suite.Service<Municipalities>()["3499"]);
        var drawn = Registers.Reported(today, Suite.Now, "Et brev gikk feil.");
        var draws = new Queue<Change>([drawn with { Case = drawn.Case with { Number = old.Number } }, drawn]);

        var committed = await Suite.Service<RecordCase>().CommitAsync(draws.Dequeue, today, default);

        Assert.Equal(drawn.Case.Number, Assert.IsType<Committed.Stored>(committed).Case.Number);
    }

    [Fact]
    public async Task A_joint_form_opened_before_the_change_forgets_no_municipality()
    {
        using var ombud = Suite.As("ombud");
        var draft = (await ombud.PageAsync(JointReports.Page)).Typed("draft");

        using var sent = await ombud.PostAsync(JointReports.Page, new FormUrlEncodedContent(
        [
            new("draft", draft), new("whatHappened", JointReports.Told), new("discoveredDate", "2026-11-20"),
            new("unit", "Innloggingen"), new("kinds", "confidentiality"), new("dataCategories", "contact"),
            new("hit3405", "true"), new("personsPrecision3405", "unknown"),
            new("hit3439", "true"), new("personsPrecision3439", "unknown"),
        ]));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(["NLI", "RIN"], (await ombud.PageAsync(sent.Location()))
            .QuerySelectorAll("main a[href^='/saker/']").Select(link => link.Words()[..3]).Order());
    }

    [Theory]
    [InlineData("3405")]
    [InlineData("0301")]
    public async Task A_session_of_before_or_of_a_municipality_that_left_is_over(string municipality)
    {
        var roles = Roles.Read | Roles.Decide | Roles.Report;
        var id = await Suite.Service<SessionStore>().BeginAsync(
            new(new("tenant:earlier", "Kari Tidligere"), roles, municipality),
            Suite.Now + NodaTime.Duration.FromHours(8), default);
        using var earlier = Suite.Anyone();
        earlier.DefaultRequestHeaders.Add("Cookie", $"__Host-session={id}");

        foreach (var path in new[] { "/saker", "/register", "/meld-avvik", "/mine-meldinger" })
        {
            using var answer = await earlier.GetAsync(path);
            Assert.StartsWith("/sign-in", answer.Location(), StringComparison.Ordinal);
        }
    }

    private static async Task<Dictionary<string, string>> FilesAsync(HttpClient reader, string path)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await reader.GetByteArrayAsync(path)));
        var files = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var text = new StreamReader(await entry.OpenAsync());
            files[entry.FullName] = await text.ReadToEndAsync();
        }
        return files;
    }

    private async Task<HttpStatusCode> StatusAsync(string persona, string method, string route, string number)
    {
        using var someone = Suite.Bearer(persona);
        var path = route.Replace("{number}", number, StringComparison.Ordinal)
            .Replace("{action}", "note", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new(method), path);
        if (method == "POST")
            request.Content = path.StartsWith("/api", StringComparison.Ordinal)
                ? System.Net.Http.Json.JsonContent.Create(new { text = "Hei" })
                : new FormUrlEncodedContent(Answers);
        using var answer = await someone.SendAsync(request);
        return answer.StatusCode;
    }
}
