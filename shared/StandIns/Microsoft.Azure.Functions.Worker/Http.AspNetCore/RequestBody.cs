using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Http.Hosting;

// [FromBody] as the official worker has it from MVC: JSON alone, read with MVC's own JSON options, not validated. What
// is no JSON, empty or malformed is an exception and so an answer 500; an app that wants to explain reads the body.
internal static class RequestBody
{
    internal static async ValueTask<object?> ReadAsync(FunctionContext context, Type type)
    {
        var http = context.GetHttpContext()
            ?? throw new InvalidOperationException("[FromBody] needs ConfigureFunctionsWebApplication.");
        if (!http.Request.HasJsonContentType())
            throw new InvalidOperationException("The request's body is not declared as JSON.");
        var options = context.InstanceServices.GetService<IOptions<JsonOptions>>()?.Value ?? new JsonOptions();
        try
        {
            return await JsonSerializer.DeserializeAsync(
                    http.Request.Body, type, options.JsonSerializerOptions, http.RequestAborted)
                ?? throw new InvalidOperationException("The request's body is empty.");
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"The request's body is no {type.Name}.");
        }
    }
}
