using System.Text.Json;
using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

// The serializer says where it stopped, not why: if the body is valid JSON throughout, it failed at a field; any other
// is malformed.
internal static class JsonRefusals
{
    private const int LongestField = 100;

    public static RequestRefusedException Of(JsonException problem, byte[] body) => IsJson(body)
        ? Of(problem, "")
        : new(StatusCodes.Status400BadRequest, RefusalTexts.JsonBroken);

    /// <summary>For part of a body that is valid JSON.</summary>
    public static RequestRefusedException Of(JsonException problem, string field)
    {
        var place = field + problem.Path?.TrimStart('$');
        return problem.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? Unknown(place)
            : WrongType(place);
    }

    public static RequestRefusedException WrongType(string field) =>
        new(StatusCodes.Status400BadRequest, RefusalTexts.JsonFieldWrong) { Field = FieldOf(field) };

    public static RequestRefusedException Unknown(string field) =>
        new(StatusCodes.Status400BadRequest, RefusalTexts.JsonFieldUnknown) { Field = FieldOf(field) };

    private static bool IsJson(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new() { MaxDepth = 64 });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? FieldOf(string path) => path.TrimStart('$').TrimStart('.') is { Length: > 0 } field
        ? field[..Math.Min(field.Length, LongestField)]
        : null;
}
