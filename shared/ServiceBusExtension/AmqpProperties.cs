using Google.Protobuf;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Properties of a message as AMQP has them: what it has no type for travels as a described number.</summary>
internal static class AmqpProperties
{
    private const int UsualBytes = 256;

    /// <exception cref="NotSupportedException">A value is of a type that a message cannot carry.</exception>
    internal static ByteString Encode(IDictionary<string, object> properties)
    {
        var map = new AmqpMap();
        foreach (var (name, value) in properties)
            map[new MapKey(name)] = Described(name, value);
        using var buffer = new ByteBuffer(UsualBytes, true);
        AmqpCodec.EncodeMap(map, buffer);
        return ByteString.CopyFrom(buffer.Buffer, buffer.Offset, buffer.Length);
    }

    private static object? Described(string name, object? value) => value switch
    {
        null or string or bool or char or Guid or DateTime => value,
        byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal => value,
        Uri uri => new DescribedType((AmqpSymbol)"com.microsoft:uri", uri.AbsoluteUri),
        DateTimeOffset time => new DescribedType((AmqpSymbol)"com.microsoft:datetime-offset", time.UtcTicks),
        TimeSpan span => new DescribedType((AmqpSymbol)"com.microsoft:timespan", span.Ticks),
        _ => throw new NotSupportedException($"Property {name}: a message cannot carry a {value.GetType().Name}."),
    };
}
