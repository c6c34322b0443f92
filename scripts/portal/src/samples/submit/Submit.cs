using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

using var client = new HttpClient();
var server = Environment.GetEnvironmentVariable("PIXELBYTE_BASE_URL") ?? "__SERVER__";
var key = Environment.GetEnvironmentVariable("PIXELBYTE_API_KEY");
client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

async Task<JsonNode> Call(HttpMethod method, string path, string? body = null)
{
    using var request = new HttpRequestMessage(method, server + path);
    if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
    using var response = await client.SendAsync(request);
    var answer = await response.Content.ReadAsStringAsync();
    if (!response.IsSuccessStatusCode) throw new HttpRequestException(answer);
    return JsonNode.Parse(answer)!;
}

var job = await Call(HttpMethod.Post, "/v1/jobs/submit", __BODY__);

while ((string?)job["status"] is "pending" or "processing")
{
    await Task.Delay(TimeSpan.FromSeconds(2));
    job = await Call(HttpMethod.Get, $"/v1/jobs/{job["jobId"]}");
}

Console.WriteLine($"{job["status"]} {job["output"]}");
