namespace Microsoft.Azure.Functions.Worker
{
    // CA1813: the official attribute is not sealed.
#pragma warning disable CA1813
    [AttributeUsage(AttributeTargets.Method)]
    public class FunctionAttribute : Attribute
#pragma warning restore CA1813
    {
        public FunctionAttribute(string name) => Name = name;

        public string Name { get; }
    }
}

namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions
{
    [AttributeUsage(AttributeTargets.Method)]
    public abstract class BindingAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public abstract class TriggerBindingAttribute : BindingAttribute
    {
    }
}
