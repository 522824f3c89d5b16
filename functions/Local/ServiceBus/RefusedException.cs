namespace Ombud.Local.ServiceBus;

internal sealed class RefusedException(AmqpRefusal refusal) : Exception(refusal.Description)
{
    public RefusedException(string condition, string description) : this(new AmqpRefusal(condition, description))
    {
    }

    public AmqpRefusal Refusal => refusal;
}
