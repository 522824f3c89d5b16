using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

// Bodies are read in full, up to the limit, before anything looks at them. Whatever is wrong with one becomes a refusal
// with an explanation; a parser's own words never reach a person or a log.
public static class BodyReading
{
    private static readonly JsonSerializerOptions Strict = new(CaseJson.Options)
    {
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        MaxDepth = 64,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>Unknown fields, other content types and anything that is not <typeparamref name="T"/> are refused (400,
    /// 413, 415).</summary>
    public static async Task<T> ReadJsonAsync<T>(this HttpRequest request, CancellationToken ct)
        where T : class
    {
        if (!request.HasType("application/json"))
            throw new RequestRefusedException(StatusCodes.Status415UnsupportedMediaType, RefusalTexts.NeedsJson);
        var body = await request.ReadBytesAsync(ct);
        ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble;
        try
        {
            return JsonSerializer.Deserialize<T>(body.AsSpan(body.AsSpan().StartsWith(mark) ? mark.Length : 0), Strict)
                ?? throw Broken(RefusalTexts.JsonBroken);
        }
        catch (JsonException problem)
        {
            throw JsonRefusals.Of(problem, body);
        }
    }

    /// <summary>A part of such a body.</summary>
    public static T ReadStrictly<T>(this JsonElement part, string field)
    {
        try
        {
            return part.Deserialize<T>(Strict)!;
        }
        catch (JsonException problem)
        {
            throw JsonRefusals.Of(problem, field);
        }
    }

    /// <summary>The members of an object, in the order sent; of two with the same name the last, as in the serializer.
    /// Anything else is refused (400).</summary>
    /// <param name="field">Where the object is; empty for the body.</param>
    public static IReadOnlyDictionary<string, JsonElement> ReadMembers(this JsonElement part, string field)
    {
        if (part.ValueKind is not JsonValueKind.Object)
            throw JsonRefusals.WrongType(field);
        var members = new OrderedDictionary<string, JsonElement>();
        try
        {
            foreach (var member in part.EnumerateObject())
                members[member.Name] = member.Value;
        }
        catch (InvalidOperationException)
        {
            // A name that is not valid text; the parser examines names and strings only when they are asked for.
            throw Broken(RefusalTexts.JsonBroken);
        }

        return members;
    }

    /// <summary>The fields of a plain form post; other content types are refused (400, 413, 415).</summary>
    public static async Task<FormFields> ReadFieldsAsync(this HttpRequest request, CancellationToken ct)
    {
        if (!request.HasType("application/x-www-form-urlencoded"))
            throw new RequestRefusedException(StatusCodes.Status415UnsupportedMediaType, RefusalTexts.NeedsForm);
        var body = Encoding.UTF8.GetString(await request.ReadBytesAsync(ct));
        using var reader = new FormReader(body, ArrayPool<char>.Shared)
        {
            ValueCountLimit = FormFields.MostFields,
            KeyLengthLimit = RequestLimits.BodyBytes,
            ValueLengthLimit = RequestLimits.BodyBytes,
        };
        try
        {
            // The reader counts characters as encoded, where one «æ» is six; the limits apply to what the person wrote.
            var fields = new FormFields(reader.ReadForm());
            if (fields.Longest > RequestLimits.FieldCharacters)
                throw TooLarge();
            request.HttpContext.Features.Set(fields);
            return fields;
        }
        catch (InvalidDataException)
        {
            throw Broken(RefusalTexts.FormBroken);
        }
    }

    internal static RequestRefusedException TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, RefusalTexts.TooLarge);

    private static async Task<byte[]> ReadBytesAsync(this HttpRequest request, CancellationToken ct)
    {
        var body = new MemoryStream();
        var part = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(part, ct)) > 0)
        {
            if (body.Length + count > RequestLimits.BodyBytes)
                throw TooLarge();
            body.Write(part, 0, count);
        }

        return body.ToArray();
    }

    private static RequestRefusedException Broken(Text sentence) => new(StatusCodes.Status400BadRequest, sentence);
}
