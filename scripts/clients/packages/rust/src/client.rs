use crate::{apis::configuration::Configuration, errors::Error, facts::FACTS, send::SafeSender};
use reqwest::header::{HeaderMap, HeaderValue, AUTHORIZATION};
use std::{env, fmt, sync::Arc, time::Duration};
use tokio::time::Instant;
use url::Url;

/// How to reach the API.
#[derive(Clone)]
pub struct Options {
    /// Your key. Without it, the environment variable `PIXELBYTE_API_KEY`.
    pub api_key: Option<String>,
    /// Where the API is. Without it, `PIXELBYTE_BASE_URL`, or else the production server.
    pub base_url: Option<String>,
    /// How long one attempt at a call may take.
    pub timeout: Duration,
    /// How many times a call may be sent again. Submitting is sent again only if the job cannot have been accepted.
    pub max_retries: u32,
}

/// Shows neither the key nor the base URL, which has not been checked: it may be the key, or hold a password.
impl fmt::Debug for Options {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Options")
            .field("timeout", &self.timeout)
            .field("max_retries", &self.max_retries)
            .finish_non_exhaustive()
    }
}

impl Default for Options {
    fn default() -> Self {
        Self { api_key: None, base_url: None, timeout: Duration::from_secs(60), max_retries: 2 }
    }
}

/// A client of the API. The generated functions in [`crate::apis`] take its `configuration`.
#[derive(Clone)]
pub struct Client {
    /// Holds no key: that is added when a request is sent.
    pub configuration: Configuration,
    connection: reqwest::Client,
    sender: SafeSender,
}

impl fmt::Debug for Client {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Client").field("base_path", &self.configuration.base_path).finish_non_exhaustive()
    }
}

impl Client {
    /// # Errors
    /// There is no key, or it contains an invalid character; the base URL is refused, see [`Error::InvalidBaseUrl`]; or
    /// there is no TLS on this machine.
    pub fn new(options: Options) -> Result<Self, Error> {
        let key = options.api_key.filter(|key| !key.is_empty()).or_else(|| env::var("PIXELBYTE_API_KEY").ok());
        let key = key.filter(|key| !key.is_empty()).ok_or(Error::MissingApiKey)?;
        let base = options.base_url.filter(|base| !base.is_empty()).or_else(|| env::var("PIXELBYTE_BASE_URL").ok());
        let base = base.filter(|base| !base.is_empty()).unwrap_or_else(|| FACTS.server_url.clone());
        if !is_base_url(&base) {
            return Err(Error::InvalidBaseUrl);
        }
        let connection = reqwest::Client::builder()
            .timeout(options.timeout)
            .default_headers(authorization(&key)?)
            // The server that redirects may have accepted the job, and the failure of a second call would look like one
            // of the first.
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| Error::Transport(error.into()))?;
        let sender = SafeSender {
            max_retries: options.max_retries,
            last_attempt: None,
            key: Arc::from(key),
            headers: HeaderMap::new(),
        };
        let configuration = Configuration {
            base_path: base.trim_end_matches('/').to_owned(),
            user_agent: Some(format!("pixelbyte-rust/{}", FACTS.version)),
            client: reqwest_middleware::ClientBuilder::new(connection.clone()).with(sender.clone()).build(),
            ..Configuration::default()
        };
        Ok(Self { configuration, connection, sender })
    }

    /// A copy that sends more headers with every call. This one stays as it is.
    #[must_use]
    pub fn with_headers(&self, headers: HeaderMap) -> Self {
        let mut sender = self.sender.clone();
        sender.headers.extend(headers);
        self.with_sender(sender)
    }

    /// A copy that begins no further attempt at a call after a time.
    pub(crate) fn with_last_attempt(&self, time: Instant) -> Self {
        self.with_sender(SafeSender { last_attempt: Some(time), ..self.sender.clone() })
    }

    fn with_sender(&self, sender: SafeSender) -> Self {
        let mut copy = self.clone();
        copy.configuration.client =
            reqwest_middleware::ClientBuilder::new(self.connection.clone()).with(sender.clone()).build();
        copy.sender = sender;
        copy
    }
}

/// Whether it is the address of a server. A text without a scheme may look like one, and be read as another. A user or
/// password would be sent as well, and shown in errors.
fn is_base_url(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| {
        let has_login = !url.username().is_empty() || url.password().is_some();
        matches!(url.scheme(), "http" | "https") && url.has_host() && !has_login
    })
}

/// The header with the key, which is not shown.
fn authorization(key: &str) -> Result<HeaderMap, Error> {
    if !key.chars().all(|char| ('!'..='~').contains(&char)) {
        return Err(Error::InvalidApiKey);
    }
    let mut value = HeaderValue::from_str(&format!("Bearer {key}")).map_err(|_| Error::InvalidApiKey)?;
    value.set_sensitive(true);
    Ok(HeaderMap::from_iter([(AUTHORIZATION, value)]))
}
