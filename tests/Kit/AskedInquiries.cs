using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Ombud.Kit;

/// <summary>What citizens ask, as staff register it.</summary>
public static class AskedInquiries
{
    public const string Door = "/api/inquiries";

    public static JsonObject Body(string municipality, string about = "access", string text = "Hva har dere om meg?") =>
        new()
        {
            ["municipality"] = municipality,
            ["about"] = about,
            ["text"] = text,
            ["channel"] = "letter",
            ["language"] = "nb",
        };

    public static Task<HttpResponseMessage> PostInquiryAsync(
        this HttpClient client, string municipality, JsonObject? body = null) =>
        client.PostAsync(Door, body ?? Body(municipality), RandomNumberGenerator.GetHexString(32));
}
