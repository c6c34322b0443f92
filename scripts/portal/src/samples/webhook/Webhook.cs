using System.Globalization;
using System.Security.Cryptography;
using System.Text;

public static class Webhook
{
    public static bool IsGenuine(string secret, string timestamp, string signature, byte[] body)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent)) return false;
        var age = Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - sent);
        byte[] content = [.. Encoding.UTF8.GetBytes(timestamp + "."), .. body];
        var digest = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), content);
        var expected = "sha256=" + Convert.ToHexString(digest).ToLowerInvariant();
        return age < 300
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(signature));
    }
}
