namespace Ombud.Stores;

/// <summary>How far an alert comes while one consumer delivers it.</summary>
/// <param name="mark">The alert's marker, as read before.</param>
public sealed class DeliveryProgress(DeliveryLog deliveries, AlertDecided alert, DeliveryMark? mark, Moments moments)
{
    public DeliveryMark? Mark { get; private set; } = mark;

    /// <inheritdoc cref="AlertDecided.Attempt"/>
    public int Attempt => alert.Attempt;

    /// <inheritdoc cref="DeliveryMark.Place"/>
    public string? Place => Mark is { IsForged: false } own ? own.Place : null;

    /// <inheritdoc cref="DeliveryLog.BeginAsync"/>
    public async Task BeginAsync(string place, CancellationToken ct) =>
        Mark = await deliveries.BeginAsync(alert, Mark, place, moments.Now().Now, ct);
}
