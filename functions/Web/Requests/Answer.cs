using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

/// <summary>What is wrong with one field, in the language of the request.</summary>
public sealed record FieldError(string Field, string Message);

// What functions return. Everything is ready before the function returns: the worker writes a result after the
// middleware has finished, when an exception could no longer be turned into a response.
public static class Answer
{
    private static readonly JsonSerializerOptions ProblemJson = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IResult Html(string html, int status = StatusCodes.Status200OK) =>
        Results.Content(html, "text/html; charset=utf-8", statusCode: status);

    public static IResult Json<T>(T body, int status = StatusCodes.Status200OK) => Results.Text(
        JsonSerializer.SerializeToUtf8Bytes(body, CaseJson.Options), "application/json; charset=utf-8", status);

    /// <summary>422 with a sentence for each field, by its JSON name.</summary>
    public static IResult Invalid(HttpRequest request, Problems problems) => Problem(
        request, StatusCodes.Status422UnprocessableEntity, RefusalTexts.FieldsWrong,
        problems.All.Select(p => new FieldError(p.Field, ProblemTexts.OfJson(p).In(request.Language()))));

    /// <summary>Problem details (RFC 9457). <paramref name="more"/> adds members such as <c>actions</c>.</summary>
    public static IResult Problem(
        HttpRequest request,
        int status,
        Text detail,
        IEnumerable<FieldError>? errors = null,
        IReadOnlyDictionary<string, object?>? more = null)
    {
        var body = new Dictionary<string, object?>(more ?? new Dictionary<string, object?>())
        {
            ["type"] = "about:blank",
            ["title"] = ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["detail"] = detail.In(request.Language()),
        };
        if (errors?.ToList() is { Count: > 0 } wrong)
            body["errors"] = wrong;
        return Results.Text(
            JsonSerializer.SerializeToUtf8Bytes(body, ProblemJson), "application/problem+json", status);
    }

    /// <summary>303: the browser fetches the next page with GET, and reloading posts nothing twice.</summary>
    public static IResult SeeOther(string path) =>
        LocalPath.IsLocal(path)
            ? Results.StatusCode(StatusCodes.Status303SeeOther).WithHeader("Location", path)
            : throw new ArgumentException("A redirect must stay on this site.", nameof(path));

    /// <summary>The same response with an extra header.</summary>
    public static IResult WithHeader(this IResult result, string name, string value) =>
        new HeaderResult(result, name, value);

    private sealed class HeaderResult(IResult result, string name, string value) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers[name] = value;
            return result.ExecuteAsync(httpContext);
        }
    }
}
