//! What data is stored on (domain §A.3, the first column).

use crate::choice::choice;

choice! {
    /// A kind of information storage medium. One asset holds several: a disk, memory, a SIM.
    MediaType {
        /// Magnetic disk, SATA or SAS.
        Hdd = "hdd",
        /// Magnetic disk with a flash cache.
        Sshd = "sshd",
        /// Flash drive behind ATA or SCSI commands.
        SsdSata = "ssd_sata",
        /// Flash drive behind NVMe commands.
        SsdNvme = "ssd_nvme",
        /// USB stick, SD or CompactFlash card.
        UsbFlash = "usb_flash",
        /// Flash soldered on a board: eMMC, UFS.
        EmbeddedFlash = "embedded_flash",
        /// Memory that keeps its content without power; flash, whatever its slot looks like.
        Nvdimm = "nvdimm",
        /// LTO, DLT and other magnetic tape.
        Tape = "tape",
        /// Floppy disk.
        Floppy = "floppy",
        /// CD, DVD, Blu-ray.
        Optical = "optical",
        /// Telephone or tablet.
        Mobile = "mobile",
        /// Router, switch, firewall: its built-in storage.
        NetworkDevice = "network_device",
        /// Printer or multifunction device: its built-in storage.
        PrinterMfp = "printer_mfp",
        /// Memory that forgets without power.
        Ram = "ram",
        /// Paper.
        Paper = "paper",
        /// A volume, a bucket, a virtual disk: storage without a medium of ours.
        CloudLogical = "cloud_logical",
    }
}

impl MediaType {
    /// A field of a magnet is what holds the data, so that a stronger one takes it away. A hybrid is
    /// none: its flash keeps what the magnet does not reach.
    pub const fn is_magnetic(self) -> bool {
        matches!(self, Self::Hdd | Self::Tape | Self::Floppy)
    }

    /// Cells that are spare or worn out keep data no write from outside reaches.
    pub const fn has_flash(self) -> bool {
        matches!(
            self,
            Self::Sshd
                | Self::SsdSata
                | Self::SsdNvme
                | Self::UsbFlash
                | Self::EmbeddedFlash
                | Self::Nvdimm
        )
    }

    /// It answers ATA (or the equal SCSI) commands.
    pub const fn speaks_ata(self) -> bool {
        matches!(self, Self::Hdd | Self::Sshd | Self::SsdSata)
    }

    /// Whether a tool that tells its bus may take it for this: a hybrid shows itself as a disk.
    pub fn may_show_as(self, told: Self) -> bool {
        self == told || (self == Self::Sshd && told.speaks_ata())
    }

    /// Something that can be burnt or broken.
    pub const fn is_physical(self) -> bool {
        !matches!(self, Self::CloudLogical)
    }
}
