using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

[Collection(Refusals.Name)]
public sealed class BrokenBodyTests(SuiteFixture suite)
{
    [Theory]
    [InlineData("""{"whatHappend":"…"}""", "whatHappend")]
    [InlineData("""{"WhatHappened":"…"}""", "WhatHappened")]
    [InlineData("""{"persons":{"antall":1}}""", "persons.antall")]
    [InlineData("""{"persons":{"count":"12"}}""", "persons.count")]
    [InlineData("""{"kinds":"confidentiality"}""", "kinds")]
    [InlineData("""{"ongoing":"ja"}""", "ongoing")]
    public async Task A_field_that_is_unknown_or_of_the_wrong_kind_is_named(string body, string field)
    {
        var answer = await RefusedAsync(HttpStatusCode.BadRequest, Json(body));

        Assert.Equal(field, (string)answer["errors"]![0]!["field"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"unit\":")]
    [InlineData("hei")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"\ud800":"…"}""")]
    [InlineData("""{"unit":"\ud800"}""")]
    [InlineData("""{"kinds":["\ud800"]}""")]
    [InlineData("""{"persons":{"\ud800":1}}""")]
    public Task What_is_no_JSON_is_refused(string body) => RefusedAsync(HttpStatusCode.BadRequest, Json(body));

    [Theory]
    [InlineData("[")]
    [InlineData("{\"unit\":")]
    public async Task JSON_nested_without_end_is_refused_and_the_next_report_is_taken(string level)
    {
        await RefusedAsync(HttpStatusCode.BadRequest, Json(string.Concat(Enumerable.Repeat(level, 20_000))));

        Assert.StartsWith("RIN", await suite.ReportAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    public Task Another_content_type_is_refused(string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Reports.Json().ToJsonString()));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        return RefusedAsync(HttpStatusCode.UnsupportedMediaType, content);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_body_past_256_KiB_is_refused_whether_or_not_it_says_its_length(bool saysLength)
    {
        var body = Json(Reports.Json(A.Breach() with { Measures = new string('x', 256 * 1024) }).ToJsonString());

        return RefusedAsync(HttpStatusCode.RequestEntityTooLarge, saysLength ? body : new WithoutLength(body));
    }

    private async Task<JsonNode> RefusedAsync(HttpStatusCode status, HttpContent content)
    {
        using var system = suite.Bearer("ingest-ringebu");
        system.DefaultRequestHeaders.Add("Idempotency-Key", "key");
        system.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        JsonNode? body = null;

        await suite.NothingHappensAsync(async () =>
        {
            using var answer = await system.PostAsync("/api/breaches", content);
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            body = await answer.JsonAsync();
        });

        Assert.Matches("^(The|What|There) .*\\.$", (string)body!["detail"]!);
        return body;
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private sealed class WithoutLength : HttpContent
    {
        private readonly HttpContent _content;

        public WithoutLength(HttpContent content)
        {
            _content = content;
            Headers.ContentType = content.Headers.ContentType;
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            _content.CopyToAsync(stream);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
