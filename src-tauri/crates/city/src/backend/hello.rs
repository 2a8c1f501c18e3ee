//! The first words of a round: where both stand; what was assigned is packed, what is held is renewed.

use super::{Backend, Fault};
use crate::rules::{access, deliver, hello, lease};
use crate::shelf::{files, log};
use koffer_protocol::{CityError, Hello, HelloAnswer, RenewedLease, Standing};

impl Backend {
    pub(super) async fn greet(&self, session: &str, hello: Hello) -> Result<HelloAnswer, CityError> {
        let _gate = self.gate.lock().await;
        let mut transaction = self.shelf.gate().await.map_err(Fault::from)?;
        let admitted = self.admit(&mut transaction, session).await?;
        let (carrier, mut sitting) = (admitted.carrier, admitted.sitting);
        let head = log::head_at(&mut transaction, hello.seq).await.map_err(Fault::from)?;
        let standing = hello::standing(sitting.directory.city_id, &hello, head);
        let welcome = access::in_good_standing(&sitting.directory, &carrier).is_ok();
        let mut renewed = Vec::new();
        if welcome && standing != Standing::OtherCity {
            let waiting =
                files::held(&mut transaction, &carrier.account.0, None).await.map_err(Fault::from)?;
            for file in waiting {
                self.with_book(&mut transaction, &mut sitting, file, |book, log, rules, pen| {
                    let mut taken = Vec::new();
                    let due = lease::packed(book, rules, &carrier, pen.now).into_iter().collect();
                    deliver::write(due, book, log, rules, pen, &mut taken)?;
                    Ok(((), taken))
                })
                .await?;
            }
            let held = files::leases(&mut transaction, &carrier.account.0, carrier.device.0).await;
            let (rules, now) = (sitting.rules(self.term), self.now());
            for (file, lease, until) in held.map_err(Fault::from)? {
                let Some(expires_at) = lease::renewed(&lease, until, &rules, &carrier, now) else { continue };
                if until != Some(expires_at) {
                    files::renew(&mut transaction, file, expires_at).await.map_err(Fault::from)?;
                }
                renewed.push(RenewedLease { file, epoch: lease.epoch, expires_at });
            }
        }
        let known_from_device =
            log::known_from(&mut transaction, carrier.device).await.map_err(Fault::from)?;
        transaction.commit().await.map_err(Fault::from)?;
        let newer = sitting.directory.version > hello.directory_version;
        Ok(HelloAnswer {
            city_id: sitting.directory.city_id,
            generation: sitting.directory.generation,
            standing,
            seq: sitting.log.seq,
            log_head: sitting.log.head,
            known_from_device,
            directory: newer.then_some(sitting.signed),
            renewed,
            now: self.now(),
        })
    }
}
