using System.Net;
using Ombud.Functions.Tests.Doors;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

// Who gets in where: every door of the suite for nobody, and every door of the desk for every persona.
public abstract class AccessRules(SuiteFixture suite)
{
    protected SuiteFixture Suite => suite;

    private const string Secret = "Merkehendelsen i Ringebu";

    public static IEnumerable<object[]> Doors => Door.All
        .Where(door => door.AnyOf is not null)
        .Select(door => new object[] { door.Method, door.At("RIN-26-7K3FQ") });

    public static TheoryData<string> Personas =>
    [
        "ombud", "deputy",
        .. from municipality in new[] { "lillehammer", "gausdal", "oyer", "ringebu" }
           from position in new[] { "employee", "reader", "handler", "controller", "ingest" }
           select $"{position}-{municipality}",
    ];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Nobody_gets_in_without_signing_in(string method, string path)
    {
        using var anyone = suite.Anyone();

        using var request = new HttpRequestMessage(new(method), path) { Content = new FormUrlEncodedContent([]) };
        using var answer = await anyone.SendAsync(request);

        if (method == "GET" && !path.StartsWith("/api", StringComparison.Ordinal))
            Assert.StartsWith("/sign-in", answer.Location(), StringComparison.Ordinal);
        else
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task A_case_is_read_by_its_own_municipality_and_the_ombud_alone(string persona)
    {
        var number = await suite.ReportAsync(A.Breach() with { WhatHappened = Secret });
        using var someone = suite.Bearer(persona);
        var isIn = persona is "ombud" or "deputy" or "reader-ringebu" or "controller-ringebu";
        var expected = isIn ? HttpStatusCode.OK
            : IsAtTheDesk(persona) ? HttpStatusCode.NotFound
            : HttpStatusCode.Forbidden;

        foreach (var path in new[] { $"/saker/{number}", $"/api/cases/{number}", "/api/cases?municipality=3439" })
        {
            using var answer = await someone.GetAsync(path);
            Assert.Equal(expected, answer.StatusCode);
        }
        foreach (var path in new[]
        {
            "/", "/saker", "/saker?state=all", "/api/cases?state=all&pageSize=200", "/mine-meldinger",
            $"/kvittering/{number}",
        })
        {
            using var answer = await someone.GetAsync(path);
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            // A page links to itself in other languages.
            text = text.Replace(path, "", StringComparison.Ordinal);
            // What one has reported oneself is one's own.
            var others = path == "/mine-meldinger" ? number : "RIN-26";
            Assert.True(isIn || !text.Contains(others, StringComparison.Ordinal), $"{persona} {path}");
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_anothers_is_answered_like_what_does_not_exist()
    {
        var number = await suite.ReportAsync();
        using var reader = suite.Bearer("reader-oyer");

        var anothers = await reader.JsonAsync($"/api/cases/{number}");
        var nothing = await reader.JsonAsync("/api/cases/RIN-26-ZZZZZ");
        anothers["reference"] = nothing["reference"] = null;

        Assert.Equal(nothing.ToJsonString(), anothers.ToJsonString());
    }

    protected static bool IsAtTheDesk(string persona) =>
        persona.StartsWith("reader", StringComparison.Ordinal)
        || persona.StartsWith("controller", StringComparison.Ordinal);
}

public sealed class AccessTests(SuiteFixture suite) : AccessRules(suite), IClassFixture<SuiteFixture>
{
    [Theory]
    [MemberData(nameof(Personas))]
    public async Task What_one_may_do_to_a_case_is_what_the_role_and_the_municipality_say(string persona)
    {
        using var someone = Suite.Bearer(persona);
        foreach (var (action, roles) in new[]
        {
            ("take", "ombud deputy"), ("note", "ombud deputy reader-ringebu controller-ringebu"),
            ("set-awareness", "ombud deputy controller-ringebu"), ("close", "ombud deputy controller-ringebu"),
        })
        {
            var number = await Suite.ReportAsync();
            var fields = new { text = "Hei", reason = "Fordi.", awareAt = "2026-11-20T08:30:00Z" };
            var expected = roles.Split(' ').Contains(persona) ? HttpStatusCode.OK
                : IsAtTheDesk(persona) && !persona.EndsWith("ringebu", StringComparison.Ordinal)
                    ? HttpStatusCode.NotFound
                    : HttpStatusCode.Forbidden;

            using var answer = await someone.PostAsync($"/api/cases/{number}/actions/{action}", fields);
            using var form = new FormUrlEncodedContent([new("text", "Hei"), new("reason", "Fordi.")]);
            using var posted = await someone.PostAsync($"/saker/{number}/handlinger/{action}", form);

            Assert.Equal((action, expected), (action, answer.StatusCode));
            if (expected != HttpStatusCode.OK)
                Assert.Equal((action, expected), (action, posted.StatusCode));
        }
    }
}
