using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Ombud.Web.Requests;

namespace Ombud.Functions.Tests.SignIn;

public sealed class EveryFunctionTests
{
    [Fact]
    public void Every_function_that_can_be_called_over_HTTP_states_who_may_call_it()
    {
        var silent = typeof(AccessAttribute).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Where(method => method.GetParameters().Any(p => p.IsDefined(typeof(HttpTriggerAttribute))))
            .Where(method => !method.IsDefined(typeof(AccessAttribute)))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.Empty(silent);
    }
}
