use crate::{apis::configuration::Configuration, errors::Error, facts::FACTS, retries::SafeRetries};
use std::{env, time::Duration};

/// How to reach the API.
#[derive(Debug, Clone)]
pub struct Options {
    /// Your key. Without it, the environment variable `PIXELBYTE_API_KEY`.
    pub api_key: Option<String>,
    /// Where the API is. Without it, `PIXELBYTE_BASE_URL`, or else the production server.
    pub base_url: Option<String>,
    /// How long one attempt at a call may take.
    pub timeout: Duration,
    /// How many times a call may be sent again. Submitting is sent again only when the job cannot have been accepted.
    pub max_retries: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self { api_key: None, base_url: None, timeout: Duration::from_secs(60), max_retries: 2 }
    }
}

/// A client of the API. The generated functions in [`crate::apis`] take its `configuration`.
#[derive(Debug, Clone)]
pub struct Client {
    pub configuration: Configuration,
}

impl Client {
    /// # Errors
    /// There is no key, or no TLS on this machine.
    pub fn new(options: Options) -> Result<Self, Error> {
        let key = options.api_key.or_else(|| env::var("PIXELBYTE_API_KEY").ok()).filter(|key| !key.is_empty());
        let base = options.base_url.or_else(|| env::var("PIXELBYTE_BASE_URL").ok()).filter(|base| !base.is_empty());
        let sender = reqwest::Client::builder()
            .timeout(options.timeout)
            // Whoever sends a job elsewhere may have accepted it, and the failure of a second call would look like one of
            // the first.
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| Error::Transport(error.into()))?;
        let retries = SafeRetries { max_retries: options.max_retries };
        Ok(Self {
            configuration: Configuration {
                base_path: base.unwrap_or_else(|| FACTS.server_url.clone()).trim_end_matches('/').to_owned(),
                user_agent: Some(format!("pixelbyte-rust/{}", FACTS.version)),
                client: reqwest_middleware::ClientBuilder::new(sender).with(retries).build(),
                bearer_access_token: Some(key.ok_or(Error::MissingApiKey)?),
                ..Configuration::default()
            },
        })
    }
}
