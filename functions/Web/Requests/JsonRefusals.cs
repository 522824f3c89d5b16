using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ombud.Pages;
using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

// The serializer tells where it stopped, not why: a body that is JSON all through failed at a field, any other is
// broken.
internal static class JsonRefusals
{
    private const int LongestField = 100;

    public static RequestRefusedException Of(JsonException problem, byte[] body)
    {
        if (!IsJson(body))
            return new(StatusCodes.Status400BadRequest, RefusalTexts.JsonBroken);
        var isUnknown = problem.Message.Contains("could not be mapped", StringComparison.Ordinal);
        return new(StatusCodes.Status400BadRequest, SentenceOf(isUnknown)) { Field = FieldOf(problem.Path) };
    }

    /// <summary>Of a part of a body that is JSON.</summary>
    public static RequestRefusedException Of(JsonException problem, string field)
    {
        var isUnknown = problem.Message.Contains("could not be mapped", StringComparison.Ordinal);
        return new(StatusCodes.Status400BadRequest, SentenceOf(isUnknown))
        {
            Field = FieldOf(field + problem.Path?.TrimStart('$')),
        };
    }

    public static RequestRefusedException WrongType(string field) =>
        new(StatusCodes.Status400BadRequest, RefusalTexts.JsonFieldWrong) { Field = FieldOf(field) };

    public static RequestRefusedException Unknown(string field) =>
        new(StatusCodes.Status400BadRequest, RefusalTexts.JsonFieldUnknown) { Field = FieldOf(field) };

    private static Text SentenceOf(bool isUnknown) =>
        isUnknown ? RefusalTexts.JsonFieldUnknown : RefusalTexts.JsonFieldWrong;

    private static bool IsJson(byte[] body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? FieldOf(string? path)
    {
        var field = path?.TrimStart('$').TrimStart('.');
        return string.IsNullOrEmpty(field) ? null : field[..Math.Min(field.Length, LongestField)];
    }
}
