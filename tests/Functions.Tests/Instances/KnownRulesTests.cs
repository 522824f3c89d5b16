using Ombud.Functions.Tests.Breaches;

namespace Ombud.Functions.Tests.Instances;

// What holds with one instance of each app holds with two, when each request goes to whichever comes next.

[Collection(OnTwoOfEach.Name)]
public sealed class PostBreachOnTwoTests(TwoOfEach two) : PostBreachRules(two.Suite);

[Collection(OnTwoOfEach.Name)]
public sealed class DraftsOnTwoTests(TwoOfEach two) : DraftRules(two.Suite);
