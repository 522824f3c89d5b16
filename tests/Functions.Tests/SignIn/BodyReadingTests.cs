using System.Net;
using System.Text;

namespace Ombud.Functions.Tests.SignIn;

[Collection(SignInTests.Name)]
public sealed class BodyReadingTests(SignInApp app)
{
    [Theory]
    [InlineData("""{"text":"hei"}""", "hei")]
    [InlineData("""{"text":"hei","text":"igjen"}""", "igjen")]
    [InlineData("""{}""", "null")]
    [InlineData("""{"part":{"count":3}}""", "null")]
    public async Task A_body_is_read_and_what_it_leaves_out_is_null(string body, string read)
    {
        var answer = await PostJsonAsync(Encoding.UTF8.GetBytes(body));

        Assert.Equal(read, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"text":"hei","tekst":"hei"}""", "tekst")]
    [InlineData("""{"Text":"hei"}""", "Text")]
    [InlineData("""{"part":{"antall":3}}""", "part.antall")]
    [InlineData("""{"part":{"count":"3"}}""", "part.count")]
    [InlineData("""{"part":{"count":1e400}}""", "part.count")]
    [InlineData("""{"text":7}""", "text")]
    [InlineData("""{"text":"\ud800"}""", "text")]
    public async Task A_field_that_is_unknown_or_wrong_is_named(string body, string field)
    {
        var answer = await PostJsonAsync(Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            $"\"errors\":[{{\"field\":\"{field}\",\"message\":\"Feltet",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"text\":\"a\"} {}")]
    [InlineData("{'text':1}")]
    [InlineData("{\"text\":1e}")]
    public async Task A_body_that_is_not_the_JSON_asked_for_is_400_with_a_sentence(string body)
    {
        var answer = await PostJsonAsync(Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("\"detail\":\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('[', 20_000)]
    [InlineData('[', 200_000)]
    [InlineData('{', 20_000)]
    public async Task A_body_nested_without_end_is_400(char open, int depth)
    {
        var nested = open == '[' ? new string('[', depth) : string.Concat(Enumerable.Repeat("{\"part\":", depth));

        var answer = await PostJsonAsync(Encoding.UTF8.GetBytes("{\"part\":" + nested));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_400()
    {
        var answer = await PostJsonAsync([.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm()
    {
        var answer = await PostJsonAsync([.. Encoding.UTF8.Preamble, .. "{\"text\":\"hei\"}"u8]);

        Assert.Equal("hei", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task Another_content_type_than_JSON_is_415(string type) =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostJsonAsync("{}"u8.ToArray(), type)).StatusCode);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_past_the_limit_is_413_whether_it_says_its_length_or_not(bool chunked)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"text":"{{new string('a', 256 * 1024)}}"}""");
        using HttpContent content = chunked ? new StreamContent(new Unsized(body)) : new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");

        var answer = await app.SendAsync(HttpMethod.Post, "/api/probe", content, Reporter());

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("256 kB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_read_with_every_letter_and_each_ticked_box()
    {
        var text = new string('漢', 8_000);

        var answer = await PostFormAsync($"text={Uri.EscapeDataString(text)}&kinds=a&kinds=b&lang=nn");

        Assert.Equal("8000 a+b nn", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("many")]
    [InlineData("broken")]
    [InlineData("long")]
    public async Task A_form_past_the_limits_is_refused_with_a_page(string how)
    {
        var form = how switch
        {
            "many" => string.Join('&', Enumerable.Range(0, 300).Select(i => $"f{i}=1")),
            "long" => "text=" + new string('a', 65 * 1024),
            _ => "%=%&&==&%zz",
        };

        var answer = await PostFormAsync(form);

        var status = how switch { "many" => 400, "long" => 413, _ => 200 };
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_file_upload_is_no_form_of_ours()
    {
        using var content = new MultipartFormDataContent { { new StringContent("hei"), "text" } };

        var answer = await app.SendAsync(HttpMethod.Post, "/form", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    private static (string, string) Reporter() => SignInApp.Bearer(Tokens.For(Tokens.Lillehammer, "Report"));

    private async Task<HttpResponseMessage> PostJsonAsync(byte[] body, string type = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await app.SendAsync(HttpMethod.Post, "/api/probe", content, Reporter());
    }

    private async Task<HttpResponseMessage> PostFormAsync(string form)
    {
        using var content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        return await app.SendAsync(HttpMethod.Post, "/form", content);
    }

    // A stream whose length nobody can ask for is sent in chunks.
    private sealed class Unsized(byte[] body) : MemoryStream(body)
    {
        public override bool CanSeek => false;
    }
}
