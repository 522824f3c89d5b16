using System.Net;
using System.Text.Json.Nodes;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

[Collection(Refusals.Name)]
public sealed class PostBreachRefusalTests(SuiteFixture suite)
{
    [Theory]
    [InlineData("municipality")]
    [InlineData("unit")]
    [InlineData("whatHappened")]
    [InlineData("discoveredAt")]
    [InlineData("kinds")]
    [InlineData("persons")]
    [InlineData("dataCategories")]
    public async Task A_report_that_leaves_out_what_it_must_say_is_refused(string field)
    {
        var body = Reports.Json();
        body.Remove(field);

        await RefusedAsync(body, field);
    }

    [Theory]
    [InlineData("municipality", "\"0301\"")]
    [InlineData("municipality", "\"unsorted\"")]
    [InlineData("municipality", "\"  \"")]
    [InlineData("unit", "\"   \"")]
    [InlineData("whatHappened", "\"\\n\\t\"")]
    [InlineData("kinds", "[]")]
    [InlineData("kinds", "[\"theft\"]")]
    [InlineData("kinds", "[\"0\"]")]
    [InlineData("kinds", "[null]")]
    [InlineData("persons", "null")]
    [InlineData("persons", "{\"count\":12,\"precision\":\"perhaps\"}")]
    [InlineData("persons", "{\"count\":12,\"precision\":\"unknown\"}")]
    [InlineData("persons", "{\"precision\":\"exact\"}")]
    [InlineData("persons", "{\"count\":-1,\"precision\":\"exact\"}")]
    [InlineData("persons", "{\"count\":12}")]
    [InlineData("dataCategories", "[]")]
    [InlineData("dataCategories", "[\"shoe-size\"]")]
    [InlineData("discoveredAt", "\"2026-11-20T09:20:00\"")]
    [InlineData("discoveredAt", "\"2026-11-20T12:00:00+01:00\"")]
    [InlineData("discoveredAt", "\"i går\"")]
    [InlineData("occurredFrom", "\"2026-11-20\"")]
    [InlineData("occurredTo", "\"2026-12-01T00:00:00Z\"")]
    public async Task A_field_with_a_value_that_cannot_be_is_refused(string field, string value)
    {
        var body = Reports.Json();
        body[field] = JsonNode.Parse(value);

        await RefusedAsync(body, field);
    }

    [Theory]
    [InlineData("whatHappened", 9_000)]
    [InlineData("measures", 8_001)]
    [InlineData("unit", 201)]
    public async Task A_text_past_its_limit_is_refused_and_not_cut(string field, int length)
    {
        var body = Reports.Json();
        body[field] = new string('å', length);

        await RefusedAsync(body, field);
    }

    [Theory]
    [InlineData("nb", "Fortell hva som har skjedd.")]
    [InlineData("nn-NO, en;q=0.5", "Fortel kva som har skjedd.")]
    [InlineData("en-GB", "Tell us what has happened.")]
    [InlineData("de", "Fortell hva som har skjedd.")]
    public async Task A_refusal_is_in_the_language_that_a_system_asks_for(string language, string sentence)
    {
        using var system = suite.Bearer("ingest-ringebu");
        system.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        using var answer = await system.PostBreachAsync(A.Breach() with { WhatHappened = null });

        Assert.Equal(sentence, (string)(await answer.JsonAsync())["errors"]![0]!["message"]!);
    }

    [Theory]
    [InlineData("nn", "Skriv kvar det skjedde.")]
    [InlineData("en", "Enter where it happened.")]
    public async Task An_employee_chooses_the_language_in_the_address(string language, string sentence)
    {
        using var employee = suite.Bearer("employee-ringebu");

        using var answer = await employee.PostAsync($"/api/breaches?lang={language}", A.Breach() with { Unit = "" });

        Assert.Equal(sentence, (string)(await answer.JsonAsync())["errors"]![0]!["message"]!);
    }

    [Fact]
    public Task A_report_without_a_key_is_refused() => suite.NothingHappensAsync(async () =>
    {
        using var system = suite.Bearer("ingest-ringebu");

        using var answer = await system.PostBreachAsync(A.Breach(), key: " ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("Idempotency-Key", (string)(await answer.JsonAsync())["errors"]![0]!["field"]!);
    });

    [Theory]
    [InlineData("employee-oyer")]
    [InlineData("controller-lillehammer")]
    [InlineData("reader-gausdal")]
    public Task An_employee_cannot_report_for_another_municipality(string persona) =>
        suite.NothingHappensAsync(async () =>
        {
            using var employee = suite.Bearer(persona);

            using var answer = await employee.PostBreachAsync(A.Breach());

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Equal("municipality", (string)(await answer.JsonAsync())["errors"]![0]!["field"]!);
        });

    [Fact]
    public Task Everything_that_is_wrong_is_said_at_once() => suite.NothingHappensAsync(async () =>
    {
        using var system = suite.Bearer("ingest-ringebu");

        using var answer = await system.PostBreachAsync(new BreachJson
        {
            Municipality = null,
            Unit = null,
            WhatHappened = null,
            DiscoveredAt = null,
            Kinds = null,
            Persons = null,
            DataCategories = null,
        });

        Assert.Equal(
            ["dataCategories", "discoveredAt", "kinds", "municipality", "persons", "unit", "whatHappened"],
            (await answer.JsonAsync())["errors"]!.AsArray().Select(e => (string)e!["field"]!).Order());
    });

    private Task RefusedAsync(JsonObject body, string field) => suite.NothingHappensAsync(async () =>
    {
        using var system = suite.Bearer("ingest-ringebu");

        using var answer = await system.PostAsync("/api/breaches", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var error = Assert.Single((await answer.JsonAsync())["errors"]!.AsArray())!;
        Assert.Equal(field, (string)error["field"]!);
        Assert.EndsWith(".", (string)error["message"]!, StringComparison.Ordinal);
    });
}
