use serde_json::Value;
use std::{env, error::Error, process::exit, thread::sleep, time::Duration};

fn request(path: &str, body: Option<&str>) -> Result<Value, Box<dyn Error>> {
    let server = env::var("PIXELBYTE_BASE_URL").unwrap_or("__SERVER__".into());
    let url = server + path;
    let key = format!("Bearer {}", env::var("PIXELBYTE_API_KEY")?);
    // The body of an error says what is wrong, so it is read like any other.
    let config = ureq::config::Config::builder().http_status_as_error(false).build();
    let agent: ureq::Agent = config.into();
    let mut response = match body {
        Some(body) => agent
            .post(&url)
            .header("Authorization", &key)
            .header("Content-Type", "application/json")
            .send(body)?,
        None => agent.get(&url).header("Authorization", &key).call()?,
    };
    let text = response.body_mut().read_to_string()?;
    if response.status().is_client_error() {
        eprintln!("{text}");
        exit(1);
    }
    if response.status().is_success() {
        Ok(serde_json::from_str(&text)?)
    } else {
        Err(text.into())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let body = __BODY__;
    let mut job = request("/v1/jobs/submit", Some(body))?;
    let job_id = job["jobId"].as_str().unwrap_or_default().to_owned();
    println!("{job_id}");

    while !matches!(job["status"].as_str(), Some("completed" | "failed" | "cancelled")) {
        sleep(Duration::from_secs(2));
        match request(&format!("/v1/jobs/{job_id}"), None) {
            Ok(next) => job = next,
            // A lost connection or a 5xx passes; the job goes on.
            Err(error) => eprintln!("Trying again: {error}"),
        }
    }

    if job["status"] != "completed" {
        eprintln!("{}: {}", job["status"], job["error"]["message"]);
        exit(1);
    }
    println!("{}", job["output"].as_str().unwrap_or_default());
    Ok(())
}
