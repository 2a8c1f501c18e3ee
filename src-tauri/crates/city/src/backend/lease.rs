//! A desk asks for a file, and gets the signed grant at once.

use super::{Backend, Fault};
use crate::rules::{Taken, deliver, lease};
use crate::shelf::log;
use koffer_protocol::{CityError, LeaseAnswer, TakeLease};

impl Backend {
    pub(super) async fn grant(&self, session: &str, take: TakeLease) -> Result<LeaseAnswer, CityError> {
        let _gate = self.gate.lock().await;
        let mut transaction = self.shelf.gate().await.map_err(Fault::from)?;
        let admitted = self.admit_to_work(&mut transaction, session).await?;
        admitted.require(&mut transaction, take.file).await?;
        let (carrier, mut sitting) = (admitted.carrier, admitted.sitting);
        let answer = self
            .with_book(&mut transaction, &mut sitting, take.file, |book, log, rules, pen| {
                let mut taken = Vec::new();
                let answer = match lease::take(book, rules, &carrier, pen.now) {
                    Err(holder) => LeaseAnswer::Held { holder },
                    Ok(due) => {
                        deliver::write(due, book, log, rules, pen, &mut taken)?;
                        LeaseAnswer::Granted { changes: taken.iter().map(Taken::delivered).collect() }
                    }
                };
                Ok((answer, taken))
            })
            .await?;
        let answer = match answer {
            // The caller holds it already: the grant by which it does.
            LeaseAnswer::Granted { changes } if changes.is_empty() => {
                let last = log::last_lease(&mut transaction, take.file).await.map_err(Fault::from)?;
                LeaseAnswer::Granted { changes: last.into_iter().collect() }
            }
            answer => answer,
        };
        transaction.commit().await.map_err(Fault::from)?;
        Ok(answer)
    }
}
