//! `settings_get`, `settings_set`: choices of this person on this desk.

use crate::clock::instant;
use crate::desk::Opened;
use crate::{Desk, failure, profile};
use koffer_contract::{Density, Failure, Nothing, SetSettings, SettingsView, Signal, Theme};
use koffer_store::{identity, queue, setting};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Bytes that a cache may take before it says that it is nearly full.
pub(crate) const STORAGE_LIMIT: u64 = 4 * 1024 * 1024 * 1024;

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Choices {
    theme: Theme,
    density: Density,
    font_percent: u32,
    letter_keys: bool,
    layout: BTreeMap<String, String>,
}

impl Default for Choices {
    fn default() -> Self {
        let (theme, density) = (Theme::System, Density::Compact);
        Self { theme, density, font_percent: 100, letter_keys: true, layout: BTreeMap::new() }
    }
}

impl Desk {
    /// The settings in force.
    ///
    /// # Errors
    /// [`Failure::Locked`] and failures of the cache.
    pub async fn settings_get(&self, _request: Nothing) -> Result<SettingsView, Failure> {
        view(&*self.opened().await?, self.moment().today).await
    }

    /// Changes what is named; the rest stays.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] for a value outside its range.
    pub async fn settings_set(&self, request: SetSettings) -> Result<SettingsView, Failure> {
        let opened = self.opened().await?;
        let refuse = |field: &str, reason: &str| {
            Err(Failure::BadRequest { field: field.to_owned(), reason: reason.to_owned() })
        };
        if request.font_percent.is_some_and(|percent| !(100..=200).contains(&percent)) {
            return refuse("fontPercent", "100 to 200");
        }
        if request.idle_minutes.is_some_and(|minutes| !(1..=15).contains(&minutes)) {
            return refuse("idleMinutes", "1 to 15");
        }
        let mut choices = choices(&opened).await?;
        choices.theme = request.theme.unwrap_or(choices.theme);
        choices.density = request.density.unwrap_or(choices.density);
        choices.font_percent = request.font_percent.unwrap_or(choices.font_percent);
        choices.letter_keys = request.letter_keys.unwrap_or(choices.letter_keys);
        choices.layout = request.layout.unwrap_or(choices.layout);
        let mut write = opened.store.begin().await.map_err(failure::store)?;
        setting::put(&mut write, "choices", &choices).await.map_err(failure::store)?;
        write.commit().await.map_err(failure::store)?;
        if let (Some(minutes), Some(home)) = (request.idle_minutes, home(&opened)) {
            profile::write_plate(&home.folder, &profile::Plate { idle_minutes: minutes, ..home.plate })?;
        }
        self.signal(Signal::Settings);
        view(&opened, self.moment().today).await
    }
}

fn home(opened: &Opened) -> Option<profile::Home> {
    let profile = opened.folder.parent()?;
    profile::homes(profile).into_iter().find(|home| home.folder == opened.folder)
}

async fn choices(opened: &Opened) -> Result<Choices, Failure> {
    let mut read = opened.store.reading().await.map_err(failure::store)?;
    Ok(setting::get(&mut read, "choices").await.map_err(failure::store)?.unwrap_or_default())
}

async fn view(opened: &Opened, today: jiff::civil::Date) -> Result<SettingsView, Failure> {
    let choices = choices(opened).await?;
    let me = opened.me().await;
    let mut read = opened.store.reading().await.map_err(failure::store)?;
    let question = crate::queue::question(queue::List::Mine, &me.identity.account, today);
    let mine = queue::groups(&mut read, &question).await.map_err(failure::store)?;
    Ok(SettingsView {
        theme: choices.theme,
        density: choices.density,
        font_percent: choices.font_percent,
        letter_keys: choices.letter_keys,
        idle_minutes: home(opened).map_or(super::IDLE_MINUTES, |home| home.plate.idle_minutes),
        idle_minutes_max: 15,
        prescribed: Vec::new(),
        layout: choices.layout,
        packed_files: mine.total(),
        storage_bytes: opened.store.bytes_on_disk(),
        storage_limit: STORAGE_LIMIT,
        city: Some(me.identity.city_address.clone()),
        enrolled_at: Some(instant(me.identity.enrolled_at)),
        signing_key: Some(fingerprint(&identity::public_key(&me.identity))),
        law: Some(me.directory.law.to_string()),
        pack: Some(format!("{} ({})", me.pack.municipality.name, &me.directory.pack.to_string()[..12])),
    })
}

/// The first 16 digits in groups of four, to be read out on the phone.
fn fingerprint(key: &str) -> String {
    key.as_bytes()
        .chunks(4)
        .take(4)
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect::<Vec<_>>()
        .join(" ")
}
