using System.Reflection;
using System.Runtime.CompilerServices;

namespace Microsoft.Azure.Functions.Worker.Builder;

// The official type is an ordinary class with a static method, and the surface here is a subset of the official one.
#pragma warning disable CA1052
public class FunctionsApplication
#pragma warning restore CA1052
{
    // The official worker knows its functions from generated metadata of the app; here the app is whoever calls.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) =>
        new(args, Assembly.GetCallingAssembly());
}
