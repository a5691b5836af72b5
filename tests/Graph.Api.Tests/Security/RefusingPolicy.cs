using System.Security.Claims;
using Graph.Api.Security;
using Graph.Model;

namespace Graph.Api.Tests.Security;

/// <summary>Shows nothing personal to anybody.</summary>
internal sealed class RefusingPolicy : IPersonalFieldPolicy
{
    public bool MaySee(ClaimsPrincipal caller, PropertyDefinition property) => false;
}
