using Microsoft.Azure.Functions.Worker.Converters;

namespace Microsoft.Azure.Functions.Worker.Http
{
    // CA1813: the official attribute is not sealed.
#pragma warning disable CA1813
    public class FromBodyAttribute : InputConverterAttribute
#pragma warning restore CA1813
    {
        public FromBodyAttribute()
            : base(typeof(FromBodyAttribute))
        {
        }
    }
}

namespace Microsoft.Azure.Functions.Worker.Converters
{
    // Only what FromBody needs to have the official parent; converters of one's own are not part of the stand-in.
    [AttributeUsage(AttributeTargets.Parameter, AllowMultiple = true)]
    public abstract class InputConverterAttribute : Attribute
    {
        internal InputConverterAttribute(Type converterType) => ConverterType = converterType;

        public Type ConverterType { get; }
    }
}
