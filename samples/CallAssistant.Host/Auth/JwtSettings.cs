using System.Text;
using CallAssistant.Host.Configuration;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace CallAssistant.Host.Auth;

/// <summary>Which tokens are taken: signed with one shared key, or by an OpenID Connect authority.</summary>
internal sealed record JwtSettings(string? SigningKey, Uri? Authority, string Issuer, string Audience)
{
    private const int ShortestKey = 32;
    private const string Root = AuthSettings.Root + "Jwt";
    private const string SigningKeyName = Root + ":SigningKey";
    private const string AuthorityName = Root + ":Authority";
    private const string IssuerName = Root + ":Issuer";
    private const string AudienceName = Root + ":Audience";

    public static JwtSettings Read(SettingsReader reader)
    {
        var (signingKey, authority) = (reader.Text(SigningKeyName), reader.Text(AuthorityName));
        if (signingKey is null == authority is null)
        {
            reader.Refuse(Root, $"set either {SigningKeyName} or {AuthorityName}.");
        }

        if (signingKey is not null && Encoding.UTF8.GetByteCount(signingKey) < ShortestKey)
        {
            reader.Refuse(SigningKeyName, $"a signing key has at least {ShortestKey} bytes. Make one, for example, with: openssl rand -base64 48");
        }

        Uri? address = null;
        if (authority is not null && (!Uri.TryCreate(authority, UriKind.Absolute, out address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)))
        {
            reader.Refuse(AuthorityName, "must be an https address.");
        }

        var issuer = reader.Text(IssuerName) ?? authority;
        if (issuer is null)
        {
            reader.Refuse(IssuerName, "name the issuer that tokens must come from.");
        }

        var audience = reader.Text(AudienceName);
        if (audience is null)
        {
            reader.Refuse(AudienceName, "name the audience that tokens must be made for.");
        }

        return new JwtSettings(signingKey, address, issuer ?? "", audience ?? "");
    }

    public void Apply(JwtBearerOptions options)
    {
        options.MapInboundClaims = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Audience,
            NameClaimType = "sub",
            RequireSignedTokens = true,
            RequireExpirationTime = true,
        };
        if (Authority is not null)
        {
            options.Authority = Authority.AbsoluteUri;
            options.RequireHttpsMetadata = !Authority.IsLoopback;
        }
        else
        {
            options.TokenValidationParameters.IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(SigningKey!));
            options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256, SecurityAlgorithms.HmacSha384, SecurityAlgorithms.HmacSha512];
        }
    }
}
