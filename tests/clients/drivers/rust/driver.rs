//! Does with the client what each line of standard input says.

use pixelbyte::apis::{jobs_api, models_api, uploads_api};
use pixelbyte::models::{JobStatus, SubmitJobRequest};
use pixelbyte::{
    estimate_cost, may_repeat, pause_after, verify_webhook, Client, Error, Options, UnknownPriceError, WaitOptions,
    Webhook, WebhookError, WebhookFault,
};
use reqwest::header::{HeaderMap, HeaderName};
use serde_json::{json, Value};
use std::cell::RefCell;
use std::collections::HashMap;
use std::future::{poll_fn, Future};
use std::io::BufRead;
use std::iter;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

type Failure = Box<dyn std::error::Error>;

fn text<'a>(line: &'a Value, name: &str) -> &'a str {
    line[name].as_str().unwrap_or_default()
}

thread_local! {
    /// Making a client takes its time: it reads the certificates of the machine.
    static CLIENTS: RefCell<HashMap<String, Client>> = RefCell::default();
}

fn client_of(line: &Value) -> Result<Client, Failure> {
    let name = ["apiKey", "baseUrl", "maxRetries", "timeout"].map(|name| line[name].to_string()).join(" ");
    if let Some(client) = CLIENTS.with_borrow(|clients| clients.get(&name).cloned()) {
        return Ok(client);
    }
    let client = Client::new(options_of(line)?)?;
    CLIENTS.with_borrow_mut(|clients| clients.insert(name, client.clone()));
    Ok(client)
}

/// A time of the line, or the longest. A Duration is neither negative nor NaN.
fn duration_of(line: &Value, name: &str) -> Result<Option<Duration>, Failure> {
    match &line[name] {
        Value::Null => Ok(None),
        value if value == "max" => Ok(Some(Duration::MAX)),
        value => {
            let milliseconds = value.as_u64().ok_or_else(|| format!("{name} is no Duration"))?;
            Ok(Some(Duration::from_millis(milliseconds)))
        }
    }
}

fn options_of(line: &Value) -> Result<Options, Failure> {
    let defaults = Options::default();
    Ok(Options {
        api_key: Some(text(line, "apiKey").to_owned()),
        base_url: Some(text(line, "baseUrl").to_owned()),
        timeout: duration_of(line, "timeout")?.unwrap_or(defaults.timeout),
        max_retries: line["maxRetries"].as_u64().unwrap_or_default() as u32,
    })
}

/// The client with the headers of the line. A HeaderValue holds nothing that cannot be sent.
fn with_headers(client: Client, line: &Value) -> Result<Client, Failure> {
    let Some(headers) = line["headers"].as_object() else { return Ok(client) };
    let mut more = HeaderMap::new();
    for (name, value) in headers {
        more.insert(name.parse::<HeaderName>()?, value.as_str().unwrap_or_default().parse()?);
    }
    Ok(client.with_headers(more))
}

/// Prints what prints itself, in both ways that Rust has.
fn show(client: &Client, options: &Options) -> Value {
    json!([
        format!("{client:?}"),
        format!("{client:#?}"),
        format!("{:?}", client.configuration),
        format!("{options:?}"),
        format!("{options:#?}"),
        format!("{:?}", WaitOptions::default()),
        format!("{:?}", client.jobs(2)),
    ])
}

async fn list_page(client: &Client, line: &Value) -> Result<Value, Failure> {
    let status: Option<JobStatus> = serde_json::from_value(line["status"].clone())?;
    let limit = line["limit"].as_i64().map(|limit| limit as i32);
    let page = jobs_api::list_jobs(
        &client.configuration,
        limit,
        line["cursor"].as_str(),
        status,
        line["modelId"].as_str(),
    );
    Ok(json!(page.await.map_err(Error::from)?))
}

fn now_of(line: &Value) -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(line["now"].as_u64().unwrap_or_default())
}

/// A header as frameworks have it, whatever the case of its name.
fn header_of<'a>(line: &'a Value, name: &str) -> Option<&'a str> {
    let mut headers = line["headers"].as_object().into_iter().flatten();
    headers.find(|(other, _)| other.eq_ignore_ascii_case(name)).and_then(|(_, value)| value.as_str())
}

fn verify(line: &Value) -> Result<Value, Failure> {
    let secrets: Vec<&str> = line["secrets"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|secret| secret.as_str().unwrap_or_default())
        .collect();
    let tolerance = line["tolerance"].as_u64().ok_or("a tolerance is a Duration, which is never negative")?;
    let event = verify_webhook(&Webhook {
        payload: text(line, "payload").as_bytes(),
        timestamp: header_of(line, "X-PixelByte-Timestamp"),
        signature: header_of(line, "X-PixelByte-Signature"),
        secrets: &secrets,
        tolerance: Duration::from_secs(tolerance),
        now: now_of(line),
    })?;
    Ok(json!(event))
}

fn pause(line: &Value) -> Value {
    let attempt = line["attempt"].as_u64().unwrap_or_default() as u32;
    let left_out = line["leftOut"].as_f64().unwrap_or_default();
    json!(pause_after(attempt, line["retryAfter"].as_str(), left_out, now_of(line)).as_secs_f64() * 1000.0)
}

fn is_repeated(line: &Value) -> Result<Value, Failure> {
    let method = text(line, "method").parse()?;
    let response = line["status"]
        .as_u64()
        .map(|status| (status as u16, text(line, "code")));
    Ok(json!(may_repeat(
        &method,
        response,
        text(line, "failure") == "unconnected"
    )))
}

async fn list_all(client: &Client, line: &Value) -> Result<Value, Failure> {
    let mut jobs = client.jobs(line["limit"].as_i64().unwrap_or_default() as i32);
    let mut ids = Vec::new();
    let take = line["take"].as_u64().unwrap_or(u64::MAX);
    // Whether to go on after a failure, once.
    let mut goes_on = line["goesOn"].as_bool().unwrap_or_default();
    while (ids.len() as u64) < take {
        match jobs.next().await {
            Ok(Some(job)) => ids.push(job.job_id),
            Ok(None) => break,
            Err(_) if goes_on => goes_on = false,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(json!(ids))
}

fn wait_options_of(line: &Value) -> Result<WaitOptions, Failure> {
    let defaults = WaitOptions::default();
    let failing = text(line, "onProgress").to_owned();
    Ok(WaitOptions {
        deadline: duration_of(line, "deadline")?.unwrap_or(defaults.deadline),
        on_progress: Arc::new(move |_| match failing.as_str() {
            "throw" => Err("the callback failed".into()),
            "assert" => panic!("the callback failed"),
            _ => Ok(()),
        }),
        cancel_if_unfinished: line["cancelIfUnfinished"].as_bool().unwrap_or_default(),
    })
}

async fn act(line: &Value) -> Result<Value, Failure> {
    match text(line, "op") {
        "roundtrip" => {
            let request: SubmitJobRequest = serde_json::from_value(line["body"].clone())?;
            Ok(json!(request))
        }
        "cost" => Ok(json!(estimate_cost(text(line, "model"), &line["input"])?)),
        "verify" => verify(line),
        "pause" => Ok(pause(line)),
        "options" => Ok(json!(format!("{:?}", options_of(line)?))),
        "mayRepeat" => is_repeated(line),
        _ => call(line).await,
    }
}

async fn call(line: &Value) -> Result<Value, Failure> {
    let client = with_headers(client_of(line)?, line)?;
    let api = &client.configuration;
    let body = line["body"].clone();
    Ok(match text(line, "op") {
        "submitJob" => json!(jobs_api::submit_job(api, serde_json::from_value(body)?)
            .await
            .map_err(Error::from)?),
        "estimateJob" => json!(jobs_api::estimate_job(api, serde_json::from_value(body)?)
            .await
            .map_err(Error::from)?),
        "getJob" => json!(jobs_api::get_job(api, text(line, "jobId")).await.map_err(Error::from)?),
        "cancelJob" => json!(jobs_api::cancel_job(api, text(line, "jobId"))
            .await
            .map_err(Error::from)?),
        "construct" => json!(true),
        "show" => show(&client, &options_of(line)?),
        "run" => json!(client.run(serde_json::from_value(body)?, &wait_options_of(line)?).await?),
        "wait" => json!(client.wait(text(line, "jobId"), &wait_options_of(line)?).await?),
        "jobs" => list_all(&client, line).await?,
        "listJobs" => list_page(&client, line).await?,
        "getModel" => json!(models_api::get_model(api, text(line, "modelId"))
            .await
            .map_err(Error::from)?),
        "presignUpload" => {
            json!(uploads_api::presign_upload(api, serde_json::from_value(body)?)
                .await
                .map_err(Error::from)?)
        }
        "getUpload" => json!(uploads_api::get_upload(api, text(line, "id"))
            .await
            .map_err(Error::from)?),
        other => return Err(format!("no such op: {other}").into()),
    })
}

fn fault_name(fault: WebhookFault) -> &'static str {
    match fault {
        WebhookFault::HeaderMissing => "header-missing",
        WebhookFault::TooOld => "too-old",
        WebhookFault::TooNew => "too-new",
        WebhookFault::WrongSignature => "wrong-signature",
        WebhookFault::NotAnEvent => "not-an-event",
        _ => "other",
    }
}

fn describe(failure: &Failure) -> Value {
    if let Some(error) = failure.downcast_ref::<WebhookError>() {
        return match error.fault {
            WebhookFault::NoSecret => json!({ "kind": "other" }),
            fault => json!({ "kind": "webhook", "code": fault_name(fault) }),
        };
    }
    if failure.is::<UnknownPriceError>() {
        return json!({ "kind": "price" });
    }
    match failure.downcast_ref::<Error>() {
        Some(Error::Api(error)) => json!({
            "kind": "api", "status": error.status, "code": error.code, "requestId": error.request_id, "body": error.body
        }),
        Some(Error::Job(error)) => json!({ "kind": "job", "jobId": error.job_id, "cancelled": error.cancelled }),
        _ => json!({ "kind": "other" }),
    }
}

/// Does what a line says. A panic is a failure like others.
async fn act_or_panic(line: &Value) -> Result<Value, Failure> {
    let mut acting = pin!(act(line));
    poll_fn(|context| {
        let polled = catch_unwind(AssertUnwindSafe(|| acting.as_mut().poll(context)));
        polled.unwrap_or_else(|panic| {
            let message = panic.downcast_ref::<&str>().copied().unwrap_or("a panic");
            Poll::Ready(Err(message.into()))
        })
    })
    .await
}

/// An error as programs print it: with all its sources, or as it shows itself.
fn printed(failure: &Failure) -> String {
    let sources = iter::successors(failure.source(), |&source| source.source());
    let told: Vec<String> = iter::once(failure.to_string()).chain(sources.map(ToString::to_string)).collect();
    format!("{}\n{failure:?}", told.join(": "))
}

async fn told(line: &Value) -> Value {
    match act_or_panic(line).await {
        Ok(value) => json!({ "ok": value }),
        Err(failure) => {
            let mut error = describe(&failure);
            error["message"] = printed(&failure).into();
            json!({ "error": error })
        }
    }
}

/// A text of Rust has no lone surrogates: what reads a header replaces them.
fn without_surrogates(text: &str) -> String {
    text.replace(r"\ud800", r"\ufffd")
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    for text in std::io::stdin().lock().lines() {
        println!("{}", told(&serde_json::from_str(&without_surrogates(&text?))?).await);
    }
    Ok(())
}
