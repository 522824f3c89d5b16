using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker.Bus;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Http.Hosting;
using Microsoft.Azure.Functions.Worker.Invocations;

namespace Microsoft.Azure.Functions.Worker.Hosting;

// Where each parameter of a function gets its value from. Nothing is taken from the service container, as in the
// official worker; what that one would silently leave null is refused here at start.
internal static class Arguments
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    internal static Argument Of(ParameterInfo parameter, TriggerBindingAttribute trigger, string function) =>
        Common(parameter) ?? trigger switch
        {
            HttpTriggerAttribute http => OfHttp(parameter, http, function),
            ServiceBusTriggerAttribute => OfBus(parameter),
            TimerTriggerAttribute when parameter.ParameterType == typeof(TimerInfo) =>
                context => new(context.Features.Get<TimerInfo>()),
            _ => null,
        }
        ?? throw new InvalidOperationException(
            $"Function '{function}': nothing can be bound to parameter '{parameter.Name}' of type "
            + $"{parameter.ParameterType.Name}.");

    private static Argument? Common(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(FunctionContext))
            return context => new(context);
        if (parameter.ParameterType == typeof(CancellationToken))
            return context => new(context.CancellationToken);
        return null;
    }

    private static Argument? OfBus(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(ServiceBusReceivedMessage))
            return context => new(context.Features.Get<Settlement>()!.Message);
        if (parameter.ParameterType == typeof(ServiceBusMessageActions))
            return context => new(new ServiceBusMessageActions(context.Features.Get<Settlement>()!));
        return null;
    }

    private static Argument? OfHttp(ParameterInfo parameter, HttpTriggerAttribute http, string function)
    {
        if (parameter.ParameterType == typeof(HttpRequest))
            return context => new(context.GetHttpContext()?.Request);
        if (parameter.IsDefined(typeof(TriggerBindingAttribute)))
            return null;
        if (parameter.IsDefined(typeof(FromBodyAttribute)))
            return context => RequestBody.ReadAsync(context, parameter.ParameterType);
        var inRoute = TemplateParser.Parse(http.Route ?? function).GetParameter(parameter.Name!) is not null;
        return inRoute ? context => new(FromRoute(context, parameter)) : null;
    }

    private static object? FromRoute(FunctionContext context, ParameterInfo parameter)
    {
        if (context.BindingContext.BindingData.GetValueOrDefault(parameter.Name!) is string text)
            return Convert(text, parameter);
        if (parameter.HasDefaultValue)
            return parameter.DefaultValue;
        return !parameter.ParameterType.IsValueType || Nullable.GetUnderlyingType(parameter.ParameterType) is not null
            ? null
            : throw new InvalidOperationException($"The route has no value for parameter '{parameter.Name}'.");
    }

    // Route values arrive as text. The official worker knows these types, and reads any other as JSON.
    private static object? Convert(string text, ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type.IsAssignableFrom(typeof(string)))
            return text;
        if (type == typeof(Guid) && Guid.TryParse(text, out var guid))
            return guid;
        if (type == typeof(DateTimeOffset) && DateTimeOffset.TryParse(text, CultureInfo.CurrentCulture, out var offset))
            return offset;
        if (type == typeof(DateTime) && DateTime.TryParse(text, CultureInfo.CurrentCulture, out var time))
            return time;
        try
        {
            return JsonSerializer.Deserialize(text, type, Json);
        }
        catch (JsonException)
        {
            throw new InvalidOperationException(
                $"The route's value for parameter '{parameter.Name}' is no {type.FullName}.");
        }
    }
}
