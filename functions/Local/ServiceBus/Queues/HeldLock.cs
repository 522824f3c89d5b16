namespace Ombud.Local.ServiceBus.Queues;

/// <param name="Until">By the broker's clock.</param>
/// <param name="IsLeft">The link on which it was handed out has closed.</param>
internal sealed record HeldLock(Guid Token, DateTimeOffset Until, bool IsLeft);
