using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <remarks>
/// The public properties are what the Sdk writes into the function's metadata. Queues and single messages only:
/// the suite has no topics, no sessions and no batches.
/// </remarks>
[InputConverter(typeof(ReceivedMessageConverter))]
[ConverterFallbackBehavior(ConverterFallbackBehavior.Default)]
public sealed class ServiceBusTriggerAttribute : TriggerBindingAttribute
{
    /// <param name="queueName">Or <c>%Setting%</c>.</param>
    public ServiceBusTriggerAttribute(string queueName) => QueueName = queueName;

    /// <summary>The name of a setting, not a connection string.</summary>
    public string? Connection { get; set; }

    public string? QueueName { get; }

    /// <summary>Where it is not stated, host.json decides.</summary>
    public bool AutoCompleteMessages { get; set; }
}
