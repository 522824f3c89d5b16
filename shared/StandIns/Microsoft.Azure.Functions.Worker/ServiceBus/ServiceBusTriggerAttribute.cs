using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

public sealed class ServiceBusTriggerAttribute : TriggerBindingAttribute
{
    public ServiceBusTriggerAttribute(string queueName) => QueueName = queueName;

    /// <summary>The name of a setting, not a connection string.</summary>
    public string? Connection { get; set; }

    public string? QueueName { get; }

    public bool AutoCompleteMessages { get; set; }
}
