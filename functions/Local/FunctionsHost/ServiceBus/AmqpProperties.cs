using Google.Protobuf;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;

namespace Ombud.Local.FunctionsHost.ServiceBus;

/// <summary>Properties that the worker has encoded as in AMQP.</summary>
internal static class AmqpProperties
{
    /// <summary>Null if there are none.</summary>
    public static Dictionary<string, object>? Decode(ByteString encoded)
    {
        if (encoded.IsEmpty)
            return null;
        var bytes = encoded.ToByteArray();
        using var buffer = new ByteBuffer(bytes, 0, bytes.Length);
        return AmqpCodec.DecodeMap(buffer).ToDictionary(entry => entry.Key.ToString(), entry => Plain(entry.Value));
    }

    private static object Plain(object value) => value switch
    {
        DescribedType { Descriptor: AmqpSymbol name } described => (name.Value, described.Value) switch
        {
            ("com.microsoft:uri", string uri) => new Uri(uri),
            ("com.microsoft:datetime-offset", long ticks) => new DateTimeOffset(ticks, TimeSpan.Zero),
            ("com.microsoft:timespan", long ticks) => new TimeSpan(ticks),
            _ => described.Value,
        },
        _ => value,
    };
}
