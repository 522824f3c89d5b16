using System.Text.Json;
using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

// The serializer tells where it stopped, not why: a body that is JSON all through failed at a field, any other is
// broken.
internal static class JsonRefusals
{
    private const int LongestField = 100;

    public static RequestRefusedException Of(JsonException problem, byte[] body) => IsJson(body)
        ? Of(problem, "")
        : new(StatusCodes.Status400BadRequest, RefusalTexts.JsonBroken);

    /// <summary>Of a part of a body that is JSON.</summary>
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
