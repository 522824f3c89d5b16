using Azure.Core.Amqp;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

// The host sends the lock token, sixteen bytes, and behind it the message in AMQP's own encoding. The attribute lets
// the Sdk tell the host so; without it the host would send the body as text, and the function would get null.
[SupportsDeferredBinding]
[SupportedTargetType(typeof(ServiceBusReceivedMessage))]
internal sealed class ReceivedMessageConverter : IInputConverter
{
    private const string Source = "AzureServiceBusReceivedMessage";
    private const string ContentType = "application/octet-stream";
    private const int LockTokenLength = 16;

    public ValueTask<ConversionResult> ConvertAsync(ConverterContext context)
    {
        try
        {
            return new(context.Source is ModelBindingData message
                ? ConversionResult.Success(Read(message))
                : ConversionResult.Unhandled());
        }
#pragma warning disable CA1031 // Whatever is wrong with a message is the conversion's result, which the worker reports.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(ConversionResult.Failed(e));
        }
    }

    private static ServiceBusReceivedMessage Read(ModelBindingData data)
    {
        if (data.Source != Source || data.ContentType != ContentType)
            throw new InvalidOperationException($"{data.Source}, {data.ContentType} is no message of Service Bus.");
        var bytes = data.Content.ToMemory();
        return ServiceBusReceivedMessage.FromAmqpMessage(
            AmqpAnnotatedMessage.FromBytes(BinaryData.FromBytes(bytes[LockTokenLength..])),
            BinaryData.FromBytes(bytes[..LockTokenLength]));
    }
}
