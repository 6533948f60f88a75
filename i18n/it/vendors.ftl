# vendors
